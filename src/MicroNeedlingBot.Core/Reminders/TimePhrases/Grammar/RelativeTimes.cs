using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Lengths of time from now.</summary>
internal static class RelativeTimes
{
    /// <summary>A century: more is no appointment, and the calendar ends somewhere.</summary>
    private const int MostDays = 36_525;

    private static readonly Refusal s_mixed = new("Count either in days or in hours, like: in 3 days at 6pm, or: in 36 hours.");

    private static readonly Refusal s_broken = new("That does not come to whole minutes or days. Write the date and the time.");

    /// <summary>"in 3 days", "in 36 hours", "an hour from now", "a week tomorrow".</summary>
    public static Match? Ahead(Cursor cursor)
    {
        var start = cursor.Is(0, "in") ? 1 : 0;
        var at = start + (start == 0 ? 0 : cursor.Run(1, "about", "around", "approx", "approximately", "roughly", "exactly", "just", "another"));
        if (Quantities.Read(cursor.Skip(at)) is not { } quantity)
        {
            return null;
        }

        at += quantity.Length;
        var (length, later) = Reference(cursor.Skip(at), quantity);
        return start + length == 0 ? null : new Match(at + length, Piece(quantity, 1, later));
    }

    /// <summary>"an hour ago".</summary>
    public static Match? Ago(Cursor cursor)
    {
        var at = cursor.Run(0, "about", "around", "roughly", "exactly");
        return Quantities.Read(cursor.Skip(at)) is { } quantity && cursor.Is(at + quantity.Length, "ago")
            ? new Match(at + quantity.Length + 1, Piece(quantity, -1, 0))
            : null;
    }

    /// <summary>From when the length is counted: how many tokens say so, and how many days after today it is.</summary>
    private static (int Length, int Later) Reference(Cursor cursor, Quantity quantity)
    {
        var from = cursor.Is(0, "from") ? 1 : 0;
        if (cursor.Is(0, "from") && cursor.Is(1, "now"))
        {
            return (2, 0);
        }

        if (cursor.Is(0, "hence"))
        {
            return (1, 0);
        }

        var counts = quantity.Days > 0 && (from == 1 || quantity.Weeks);
        return counts && cursor.Is(from, "today", "tomorrow") ? (from + 1, cursor.Is(from, "tomorrow") ? 1 : 0) : (0, 0);
    }

    private static Piece Piece(Quantity quantity, int sign, int later)
    {
        var kinds = (quantity.Minutes != 0 ? 1 : 0) + (quantity.Days != 0 ? 1 : 0) + (quantity.Months != 0 ? 1 : 0);
        if (kinds != 1)
        {
            return kinds == 0 ? s_broken : s_mixed;
        }

        if (quantity.Minutes / 1440 > MostDays || quantity.Days > MostDays || quantity.Months * 31 > MostDays)
        {
            return Refusals.TooFar;
        }

        if (quantity.Minutes % 1 != 0 || quantity.Days % 1 != 0 || quantity.Months % 1 != 0)
        {
            return s_broken;
        }

        return quantity switch
        {
            { Minutes: > 0 } => new Elapsed(Duration.FromMinutes(sign * (long)quantity.Minutes)),
            { Days: > 0 } => new DaysFromNow((sign * (int)quantity.Days) + later, quantity.Weeks && sign > 0 && later == 0),
            _ => new MonthsFromNow(sign * (int)quantity.Months),
        };
    }
}
