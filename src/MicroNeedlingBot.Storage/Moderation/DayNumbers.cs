using NodaTime;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>Days as they are stored: counted from 1970-01-01.</summary>
internal static class DayNumbers
{
    private static readonly LocalDate s_first = new(1970, 1, 1);

    /// <summary>What is stored for a day.</summary>
    public static int Of(LocalDate day) => Period.DaysBetween(s_first, day);

    /// <summary>The day that was stored.</summary>
    public static LocalDate From(int stored) => s_first.PlusDays(stored);
}
