using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>A length of time as a phrase says it; at most one of its kinds is other than zero.</summary>
internal sealed record Quantity(int Length, decimal Minutes, decimal Days, decimal Months, bool Weeks);

/// <summary>"3 days", "an hour and a half", "1h30", "a couple of weeks".</summary>
internal static class Quantities
{
    /// <summary>The longest length of time that starts here.</summary>
    public static Quantity? Read(Cursor cursor)
    {
        if (One(cursor) is not { } sum)
        {
            return null;
        }

        while (true)
        {
            var joint = cursor[sum.Length].IsSign(',') ? 1 : 0;
            joint += cursor.Is(sum.Length + joint, "and") ? 1 : 0;
            if (One(cursor.Skip(sum.Length + joint)) is not { } more)
            {
                return sum;
            }

            sum = new Quantity(
                sum.Length + joint + more.Length,
                sum.Minutes + more.Minutes,
                sum.Days + more.Days,
                sum.Months + more.Months,
                sum.Weeks && more.Weeks);
        }
    }

    private static Quantity? One(Cursor cursor)
    {
        if (Count(cursor) is not var (length, count) || Unit(cursor[length]) is not { } unit)
        {
            return null;
        }

        length++;
        if (cursor.Is(length - 1, "h") && cursor[length] is { Digits: 2, Spaced: false } minutes)
        {
            // "1h30", "1h30m"
            length += 1 + cursor.Run(length + 1, "m", "minute");
            return new Quantity(length, (count * 60) + minutes.Value, 0, 0, Weeks: false);
        }

        if (cursor.Is(length, "and") && cursor.Is(length + 1, "a") && cursor.Is(length + 2, "half", "quarter"))
        {
            count += cursor.Is(length + 2, "half") ? 0.5m : 0.25m;
            length += 3;
        }

        return new Quantity(length, count * unit.Minutes, count * unit.Days, count * unit.Months, unit.Weeks);
    }

    private static (int Length, decimal Count)? Count(Cursor cursor)
    {
        var a = cursor.Is(0, "a", "an") ? 1 : 0;
        if (cursor.Is(a, "couple"))
        {
            return (a + 1 + cursor.Run(a + 1, "of"), 2);
        }

        if (cursor.Is(a, "half", "quarter"))
        {
            var length = a + 1 + cursor.Run(a + 1, "of");
            return (length + cursor.Run(length, "a", "an"), cursor.Is(a, "half") ? 0.5m : 0.25m);
        }

        if (a == 1 || cursor.Is(0, "week", "fortnight"))
        {
            return (a, 1);
        }

        return cursor[0] is { IsNumber: true, Ordinal: false } number ? Number(cursor, number) : null;
    }

    private static (int Length, decimal Count) Number(Cursor cursor, Token number)
    {
        if (cursor[1].IsGlued('.') && cursor[2] is { Spaced: false, Digits: 1 or 2 } fraction)
        {
            return (3, number.Value + (fraction.Value / (fraction.Digits == 1 ? 10m : 100m)));
        }

        return cursor.Is(1, "and") && cursor.Is(2, "a") && cursor.Is(3, "half") ? (4, number.Value + 0.5m) : (1, number.Value);
    }

    private static (decimal Minutes, decimal Days, decimal Months, bool Weeks)? Unit(Token token) => token.Kind != TokenKind.Word ? null : token.Text switch
    {
        "minute" => (1, 0, 0, false),
        "hour" or "h" => (60, 0, 0, false),
        "day" => (0, 1, 0, false),
        "week" => (0, 7, 0, true),
        "fortnight" => (0, 14, 0, true),
        "month" => (0, 0, 1, false),
        "year" => (0, 0, 12, false),
        _ => null,
    };
}
