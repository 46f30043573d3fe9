namespace MicroNeedlingBot.Settings;

/// <summary>A setting that there is.</summary>
/// <param name="Key">Section and name, <c>Knowledge:Folder</c>.</param>
/// <param name="Kind">What its value must be.</param>
/// <param name="Secret">Whether it must not stand on the command line, which every user of the machine can read.</param>
internal sealed record Setting(string Key, SettingKind Kind = SettingKind.Text, bool Secret = false)
{
    /// <summary>Every setting. A name that isn't here is a typing error.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("Knowledge:Folder"),
        new("Answering:Encoder", SettingKind.Switch),
        new("Storage:Folder"),
        new("Storage:Provider", SettingKind.Provider),
        new("Storage:ConnectionString", Secret: true),
        new("Reminders:KeepDays", SettingKind.Days),
        new("Discord:Token", Secret: true),
        new("Discord:RestBase"),
        new("Discord:AllowInsecureGateway", SettingKind.Switch),
        new("Discord:MessageContent", SettingKind.Switch),
        new("Telegram:Token", SettingKind.TelegramToken, Secret: true),
        new("Telegram:ApiBase", SettingKind.TelegramAddress),
        new("Telegram:WebhookUrl", SettingKind.SecureAddress),
        new("Health:Port", SettingKind.Port),
        new("Owners", SettingKind.Owners),
        new("Communities:Join", SettingKind.Join),
    ];

    /// <summary>Whether a key is a secret by its name, known or not yet.</summary>
    public static bool IsSecret(string key) =>
        Find(key)?.Secret == true
        || SecretWords.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static Setting? Find(string key) =>
        All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || IsItem(setting, key));

    /// <summary>Whether a key is one of a list: <c>Owners:0</c>.</summary>
    private static bool IsItem(Setting setting, string key) =>
        setting.Kind == SettingKind.Owners && key.StartsWith(setting.Key + ":", StringComparison.OrdinalIgnoreCase);

    private static readonly string[] SecretWords = ["token", "password", "secret", "connectionstring", "apikey"];
}

/// <summary>What a setting's value must be.</summary>
internal enum SettingKind
{
    Text,
    Switch,
    Owners,
    TelegramToken,
    TelegramAddress,
    SecureAddress,
    Provider,
    Days,
    Port,
    Join,
}
