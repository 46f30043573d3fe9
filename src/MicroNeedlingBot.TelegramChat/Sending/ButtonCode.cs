using System.Globalization;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>What a button carries: the number of its offer and its own. At most 64 bytes; it gives no right to anything.</summary>
internal static class ButtonCode
{
    private const string Mark = "o";

    public static string Of(long offer, int number) => string.Create(CultureInfo.InvariantCulture, $"{Mark}:{offer}:{number}");

    /// <summary>The offer and the number; null for what isn't ours.</summary>
    public static (long Offer, int Number)? Read(string data) =>
        data.Split(':') is [Mark, var offer, var number]
        && long.TryParse(offer, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? (id, at)
            : null;
}
