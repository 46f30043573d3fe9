using System.Globalization;
using MicroNeedlingBot.TelegramChat.Api;
using Microsoft.Extensions.Configuration;

namespace MicroNeedlingBot.Settings;

/// <summary>Finds what is wrong with settings: each fault a sentence that tells the fix.</summary>
internal static class SettingFaults
{
    public static IReadOnlyList<string> In(IConfiguration read) =>
        [.. read.AsEnumerable()
            .Where(pair => pair.Value is not null)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Fault(pair.Key, pair.Value!))
            .OfType<string>()];

    private static string? Fault(string key, string value) => Setting.Find(key) switch
    {
        null => $"{key} is no setting; there {(Near(key).Count == 1 ? "is" : "are")} {string.Join(", ", Near(key))}.",
        { Kind: SettingKind.Switch } when value.Length > 0 && !bool.TryParse(value, out _) =>
            $"{key} must be true or false, not \"{value}\".",
        { Kind: SettingKind.Provider } when value.Length > 0 && !value.Equals("Sqlite", StringComparison.OrdinalIgnoreCase) && !value.Equals("Postgres", StringComparison.OrdinalIgnoreCase) =>
            $"{key} must be Sqlite or Postgres, not \"{value}\".",
        { Kind: SettingKind.Days } when value.Length > 0 && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 36_500) =>
            $"{key} must be a number of days from 1 to 36500, not \"{value}\".",
        { Kind: SettingKind.Port } when value.Length > 0 && !ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
            $"{key} must be a port from 0 to 65535, not \"{value}\"; 0 takes any free one.",
        { Kind: SettingKind.Join } when value.Length > 0 && value.ToLowerInvariant() is not ("approve" or "open") =>
            $"{key} must be approve (an owner says yes to each new community) or open, not \"{value}\".",
        { Kind: SettingKind.Owners } when OwnerList.Fault(value) is { } fault => $"{key}: {fault}",
        // Never the value: it is the secret.
        { Kind: SettingKind.TelegramToken } when value.Length > 0 && BotToken.Read(value) is null => $"{key}: {BotToken.Shape}",
        { Kind: SettingKind.TelegramAddress } when value.Length > 0 && ApiAddress.Read(value) is null => ApiAddress.Shape,
        { Kind: SettingKind.SecureAddress } when value.Length > 0 && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) && uri.AbsolutePath.Length > 1) =>
            $"{key} must be an address that begins with https:// and has a path, such as https://bot.example.org/telegram, not \"{value}\".",
        _ => null,
    };

    /// <summary>The settings of the same section; all of them where there is no such section.</summary>
    private static List<string> Near(string key)
    {
        var section = key.Split(':')[0] + ":";
        var all = Setting.All.Select(setting => setting.Key).ToList();
        var near = all.FindAll(known => known.StartsWith(section, StringComparison.OrdinalIgnoreCase));
        return near.Count > 0 ? near : all;
    }
}
