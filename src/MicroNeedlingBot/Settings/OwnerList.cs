using MicroNeedlingBot.Chat.Commands;
using Microsoft.Extensions.Configuration;

namespace MicroNeedlingBot.Settings;

/// <summary><c>Owners</c>: who runs the bot, each as <c>telegram:123456789</c> or <c>discord:…</c>; a list, or one line with commas.</summary>
internal static class OwnerList
{
    private const string Key = "Owners";

    /// <summary>The owners.</summary>
    public static IReadOnlyList<(Platforms Platform, string ExternalId)> Read(IConfiguration read) =>
        read.GetSection(Key).GetChildren().Select(child => child.Value).Append(read[Key]).OfType<string>().SelectMany(Parts).Select(One).OfType<(Platforms, string)>().ToArray() is { Length: > 0 } owners ? owners : [];

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static string? Fault(string value) =>
        Parts(value).FirstOrDefault(part => One(part) is null) is { } bad ? $"\"{bad}\" is nobody: write telegram:123456789 or discord:123456789, with the number of your account." : null;

    private static string[] Parts(string value) => value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (Platforms Platform, string ExternalId)? One(string text) => text.Split(':') switch
    {
        [var platform, var id] when id.Length is > 0 and <= 20 && id.All(char.IsAsciiDigit) => platform.ToLowerInvariant() switch
        {
            "telegram" => (Platforms.Telegram, id),
            "discord" => (Platforms.Discord, id),
            _ => null,
        },
        _ => null,
    };
}
