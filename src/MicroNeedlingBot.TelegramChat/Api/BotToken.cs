using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>
/// The secret that makes whoever holds it the bot. It stands in the path of every request, so nothing that names a
/// request may be logged. As text it is only the bot's id.
/// </summary>
internal sealed partial class BotToken
{
    /// <summary>What is wrong with a text that isn't one, and what to do.</summary>
    public const string Shape = "A Telegram token looks like 123456789:AAbbCC…, a number, a colon and at least 24 letters: copy it whole from @BotFather.";

    /// <summary>What to do when Telegram refuses one that could have been one.</summary>
    public const string NotTaken = "Telegram doesn't take the token (401). Set Telegram:Token to what @BotFather shows for this bot, and start again.";

    private const string Hidden = "…";

    private readonly string _secret;

    private BotToken(long botId, string secret)
    {
        BotId = botId;
        _secret = secret;
    }

    /// <summary>The bot's user id. No secret.</summary>
    public long BotId { get; }

    /// <summary>Reads one; null where the text can't be one (<see cref="Shape"/>).</summary>
    public static BotToken? Read(string? text) =>
        Pattern().Match(text?.Trim() ?? "") is { Success: true } match
        && long.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new BotToken(id, match.Groups["secret"].Value)
            : null;

    /// <summary>The token itself: for the path of a request and nothing else.</summary>
    public string Reveal() => string.Create(CultureInfo.InvariantCulture, $"{BotId}:{_secret}");

    /// <summary>A text without the token, should a server or a library have put it there.</summary>
    public string Hide(string text) => text.Replace(_secret, Hidden, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{BotId}:{Hidden}");

    [GeneratedRegex(@"\A(?<id>[1-9][0-9]{0,17}):(?<secret>[A-Za-z0-9_-]{24,})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
