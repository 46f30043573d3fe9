using System.Globalization;
using System.Text.Json;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.Verbs;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace MicroNeedlingBot.Settings;

/// <summary>The settings, read and checked once at start.</summary>
/// <param name="KnowledgeFolder"><c>Knowledge:Folder</c>; null means that it is looked for.</param>
/// <param name="StorageFolder"><c>Storage:Folder</c>: what the bot writes for itself, <c>data</c> where it is not set.</param>
/// <param name="Encoder"><c>Answering:Encoder</c>: whether the sentence encoder is used; off for tiny machines.</param>
internal sealed record BotSettings(string? KnowledgeFolder, string StorageFolder, bool Encoder)
{
    /// <summary>What environment variables begin with: <c>MNB__Knowledge__Folder</c>.</summary>
    public const string EnvironmentPrefix = "MNB__";

    private const string FileName = "appsettings.json";
    private const int UsualKeepDays = 90;

    /// <summary><c>Storage:Provider</c>.</summary>
    public StorageProvider Provider { get; init; }

    /// <summary><c>Storage:ConnectionString</c>: needed for PostgreSQL.</summary>
    public string? ConnectionString { get; init; }

    /// <summary><c>Reminders:KeepDays</c>: how long reminders that are over, and the ledger of sends, are kept.</summary>
    public Duration KeepReminders { get; init; } = Duration.FromDays(UsualKeepDays);

    /// <summary><c>Communities:Join</c>: whether a new community may use the bot without an owner's word; not, unless it is "open".</summary>
    public bool JoinsOpen { get; init; }

    /// <summary><c>Owners</c>: who runs the bot, by platform and the platform's id.</summary>
    public IReadOnlyList<(Platforms Platform, string ExternalId)> Owners { get; init; } = [];

    /// <summary><c>Telegram:Token</c>; null where the bot isn't on Telegram.</summary>
    public BotToken? TelegramToken { get; init; }

    /// <summary><c>Telegram:ApiBase</c>; null for Telegram's own server.</summary>
    public ApiAddress? TelegramApiBase { get; init; }

    /// <summary><c>Telegram:WebhookUrl</c>: where Telegram posts updates; null where the program asks for them.</summary>
    public Uri? TelegramWebhook { get; init; }

    /// <summary><c>Health:Port</c>: where the worker says how it is; 0, the default, for any free port.</summary>
    public int HealthPort { get; init; }

    /// <summary>
    /// Reads <c>appsettings.json</c> in a folder, then the environment, then the command line; what comes later wins.
    /// </summary>
    /// <exception cref="StopException">Something is wrong; the message names every fault.</exception>
    public static BotSettings Read(string folder, IReadOnlyDictionary<string, string?> fromCommandLine)
    {
        var read = Build(folder, fromCommandLine);
        var faults = SettingFaults.In(read);
        return faults.Count == 0
            ? Of(read, folder)
            : throw new StopException("Settings: " + string.Join(" ", faults), ExitCodes.WrongUsage);
    }

    // A record prints its members, and some of these are secrets.
    public override string ToString() => nameof(BotSettings);

    private static BotSettings Of(IConfiguration read, string folder) => new(
        Text(read, "Knowledge:Folder"),
        Path.Combine(folder, Text(read, "Storage:Folder") ?? "data"),
        !string.Equals(Text(read, "Answering:Encoder"), "false", StringComparison.OrdinalIgnoreCase))
    {
        Provider = Text(read, "Storage:Provider") is { } provider ? Enum.Parse<StorageProvider>(provider, ignoreCase: true) : StorageProvider.Sqlite,
        ConnectionString = Text(read, "Storage:ConnectionString"),
        KeepReminders = Duration.FromDays(Text(read, "Reminders:KeepDays") is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : UsualKeepDays),
        JoinsOpen = string.Equals(Text(read, "Communities:Join"), "open", StringComparison.OrdinalIgnoreCase),
        Owners = OwnerList.Read(read),
        TelegramToken = BotToken.Read(Text(read, "Telegram:Token")),
        TelegramApiBase = Text(read, "Telegram:ApiBase") is { } address ? ApiAddress.Read(address) : null,
        TelegramWebhook = Text(read, "Telegram:WebhookUrl") is { } hook ? new Uri(hook, UriKind.Absolute) : null,
        HealthPort = Text(read, "Health:Port") is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : 0,
    };

    private static IConfigurationRoot Build(string folder, IReadOnlyDictionary<string, string?> fromCommandLine)
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(folder)
                .AddJsonFile(FileName, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection(fromCommandLine)
                .Build();
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            var file = Path.Combine(folder, FileName);
            throw new StopException(
                fault.GetBaseException() is JsonException { LineNumber: { } line }
                    ? $"{file}:{line + 1}: this is no JSON. Correct it, or remove the file to run without."
                    : $"{file} can't be read: {fault.GetBaseException().Message.ReplaceLineEndings(" ")} Correct it, or remove the file to run without.",
                ExitCodes.WrongUsage);
        }
    }

    private static string? Text(IConfiguration read, string key) =>
        string.IsNullOrWhiteSpace(read[key]) ? null : read[key];
}
