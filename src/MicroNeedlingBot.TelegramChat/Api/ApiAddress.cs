namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>Where the Bot API is: Telegram's own server, or another one that the settings name.</summary>
internal sealed class ApiAddress
{
    /// <summary>What is wrong with a text that isn't one, and what to do.</summary>
    public const string Shape = "Telegram:ApiBase is an address such as https://api.telegram.org, without a query: leave it out to use Telegram's own server.";

    private readonly string _start;

    private ApiAddress(string start) => _start = start;

    /// <summary>Telegram's own server.</summary>
    public static ApiAddress Telegram { get; } = new("https://api.telegram.org");

    /// <summary>Reads one; null where the text can't be one (<see cref="Shape"/>).</summary>
    public static ApiAddress? Read(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri is { Query: "", Fragment: "", UserInfo: "" }
            ? new ApiAddress(uri.AbsoluteUri.TrimEnd('/'))
            : null;

    // Put together as text: relative to another address, "bot123:abc/getMe" would be read as the scheme "bot123".
    internal Uri Method(BotToken token, string method) => new($"{_start}/bot{token.Reveal()}/{method}", UriKind.Absolute);

    /// <summary>Where a file lies; null for a path that leads out of the bot's own files.</summary>
    internal Uri? File(BotToken token, string path)
    {
        var steps = path.Split('/');
        return steps.Any(step => step is "" or "." or ".." || step.Contains('\\', StringComparison.Ordinal))
            ? null
            : new Uri($"{_start}/file/bot{token.Reveal()}/{string.Join('/', steps.Select(Uri.EscapeDataString))}", UriKind.Absolute);
    }

    public override string ToString() => _start;
}
