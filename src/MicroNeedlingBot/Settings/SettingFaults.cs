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
        null => $"{key} is no setting; there are {string.Join(", ", Setting.All.Select(setting => setting.Key))}.",
        { Kind: SettingKind.Switch } when value.Length > 0 && !bool.TryParse(value, out _) =>
            $"{key} must be true or false, not \"{value}\".",
        _ => null,
    };
}
