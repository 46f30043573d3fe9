using MicroNeedlingBot.Reminders.TimePhrases.Grammar;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>The pieces of a phrase, sorted by what they say something about.</summary>
internal sealed record PhraseParts(
    IReadOnlyList<DatePiece> Dates,
    Piece? Time,
    DayPart? Part,
    UtcOffset? Offset,
    Elapsed? Elapsed)
{
    private const string TwoTimes = "That names more than one time. Write one date and one time, like: friday 3 april 6pm.";

    /// <summary>The sorted pieces; null and why, where they do not make one moment.</summary>
    public static (PhraseParts? Parts, string Problem) Of(IReadOnlyList<Piece> pieces)
    {
        if (pieces.OfType<Refusal>().FirstOrDefault() is { } refusal)
        {
            return (null, refusal.Message);
        }

        var dates = DateMerging.Merge([.. pieces.OfType<DatePiece>()]);
        var times = pieces.Where(piece => piece is Clock or Midnight).Distinct().ToList();
        var parts = pieces.OfType<PartOfDay>().Select(piece => piece.Part).Distinct().ToList();
        var offsets = pieces.OfType<UtcOffset>().Distinct().ToList();
        var elapsed = pieces.OfType<Elapsed>().ToList();
        if (times.Count > 1 || parts.Count > 1 || offsets.Count > 1 || elapsed.Count > 1)
        {
            return (null, TwoTimes);
        }

        if (elapsed.Count == 1 && pieces.Any(piece => piece is not (Grammar.Elapsed or PastTense)))
        {
            return (null, "Hours from now and a date or time don't go together. Write one of them, like: in 36 hours.");
        }

        var sorted = new PhraseParts(dates, times.FirstOrDefault(), parts is [var part] ? part : null, offsets.FirstOrDefault(), elapsed.FirstOrDefault());
        return sorted.WithNumbers([.. pieces.Where(piece => piece is BareNumber or DotPair)]);
    }

    /// <summary>Gives lone numbers their sense, where only one fits.</summary>
    private (PhraseParts? Parts, string Problem) WithNumbers(List<Piece> numbers) => numbers switch
    {
        [] => (this, ""),
        [DotPair pair] when Time is null && !Dates.Any(date => date is FullDate or MonthDay) =>
            (null, $"{pair.First}.{pair.Second:00} can be a date or a time. Write a date like \"3 april\" and a time like \"6:30pm\"."),
        [DotPair pair] when Time is null =>
            (this with { Time = ClockTimes.OfHour(pair.First, pair.Second, pair.First > 9 ? ClockKind.TwentyFour : ClockKind.Twelve) }, ""),
        [DotPair pair] when Dates.All(date => date is Weekday { Which: WhichWeekday.Plain, WeeksLater: 0 })
            && NumericDates.DayFirst(pair.First, pair.Second) is DatePiece date => (this with { Dates = [.. Dates, date] }, ""),
        [BareNumber { Value: <= 23 } hour] when Time is null && (Part is not null || Dates.Any(date => date is DaysFromNow)) =>
            (this with { Time = ClockTimes.OfHour(hour.Value, 0, ClockKind.Twelve) }, ""),
        [BareNumber number, ..] => (null, $"I can't tell what the number {number.Value} stands for. Write a date like \"3 april\" and a time like \"6pm\"."),
        _ => (null, TwoTimes),
    };
}
