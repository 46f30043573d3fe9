using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Cuts a phrase into pieces: at each place the recogniser that accounts for most tokens wins.</summary>
internal static class PhraseGrammar
{
    /// <summary>In the order that settles draws.</summary>
    private static readonly Func<Cursor, Match?>[] s_recognisers =
    [
        NumericDates.IsoDate, NumericDates.Numbers, NumericDates.TwoNumbers, MonthDates.DayMonth, MonthDates.MonthFirst, MonthDates.Holiday,
        RelativeTimes.Ahead, RelativeTimes.Ago, RelativeDays.OnWeekday,
        ClockTimes.Marked, SpokenTimes.Time, ClockTimes.Named,
        RelativeDays.Named, Weekdays.Single, Weekdays.Whole, Weekdays.DayNumber, DayParts.Part, Offsets.Named, Offsets.Signed,
        Fillers.Phrase, Fillers.Punctuation, Refusals.Word, ClockTimes.Bare,
    ];

    public static IReadOnlyList<Piece> Parse(IReadOnlyList<Token> tokens)
    {
        var pieces = new List<Piece>();
        var cursor = new Cursor(tokens, 0);
        while (cursor.At < tokens.Count)
        {
            var best = Best(cursor);
            if (best is null)
            {
                return [Refusals.NotUnderstood(cursor[0])];
            }

            pieces.AddRange(best.Pieces);
            cursor = cursor.Skip(best.Length);
        }

        return pieces;
    }

    private static Match? Best(Cursor cursor)
    {
        Match? best = null;
        foreach (var recognise in s_recognisers)
        {
            if (recognise(cursor) is { } match && match.Length > (best?.Length ?? 0))
            {
                best = match;
            }
        }

        return best;
    }
}
