using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>From days and times of day to moments that exist.</summary>
internal static class Moments
{
    /// <summary>A moment that needs no wall clock.</summary>
    public static TimeReading Exact(Instant moment, Present present) => present.Allows(moment)
        ? Ok(moment.InZone(present.Zone))
        : TimeReading.Invalid(NotAllowed(present, Wording.Moment(moment.InZone(present.Zone).LocalDateTime)));

    public static TimeReading Of(PhraseParts parts, IReadOnlyList<TimeOption> options, Present present)
    {
        var locals = new List<LocalDateTime>();
        var problem = "";
        foreach (var option in options)
        {
            (var dates, problem) = AgreedDays.Of(parts.Dates, new Days(present, option));
            locals.AddRange(dates.Select(option.On));
        }

        if (locals.Count == 0)
        {
            return TimeReading.Invalid(problem);
        }

        var distinct = locals.Distinct().ToList();
        return parts.Offset is { } offset ? AtOffset(distinct, offset.Offset, parts, present) : InZone(distinct, present);
    }

    /// <summary>Why none of the moments can be taken.</summary>
    public static string NotAllowed(Present present, string moment) => (present.OnlyPast, present.TakesPast) switch
    {
        (true, false) => "Those words speak of the past. Write a moment that lies ahead.",
        (true, true) => $"Those words speak of the past week, but {moment} is not in it. Write it like: last tuesday 2pm.",
        (_, true) => $"{moment} is more than a week ago. Write a moment of the last 7 days, or one that lies ahead.",
        _ => $"{moment} has passed. Write a moment that lies ahead; another year must be written out.",
    };

    private static TimeReading AtOffset(List<LocalDateTime> locals, Offset offset, PhraseParts parts, Present present)
    {
        if (AgreedDays.IsRelative(parts.Dates) && present.Now.WithOffset(offset).Date != present.Today)
        {
            return TimeReading.Invalid($"It is another day at UTC{Wording.Offset(offset)} now. Write the date in full, or the time on your own clock.");
        }

        return Choose([.. locals.Select(local => local.WithOffset(offset).ToInstant().InZone(present.Zone))], present);
    }

    private static TimeReading InZone(List<LocalDateTime> locals, Present present)
    {
        var mappings = locals.Select(present.Zone.MapLocal).ToList();
        var gap = mappings.Find(mapping => mapping.Count == 0 && mapping.LateInterval.Start > present.Now);
        if (gap is not null)
        {
            return TimeReading.Invalid($"The clocks go forward then: there is no {Wording.Moment(gap.LocalDateTime)} in {present.Zone.Id}. Write another time.");
        }

        var moments = mappings.Where(mapping => mapping.Count > 0).SelectMany(mapping => new[] { mapping.First(), mapping.Last() }).Distinct();
        return Choose([.. moments], present, mappings.TrueForAll(mapping => mapping.Count == 2));
    }

    private static TimeReading Choose(List<ZonedDateTime> moments, Present present, bool doubled = false)
    {
        var allowed = moments.Where(moment => present.Allows(moment.ToInstant())).OrderBy(moment => moment.ToInstant()).ToList();
        return allowed switch
        {
            [] => TimeReading.Invalid(NotAllowed(present, moments.Count == 0 ? "That" : Wording.Moment(moments[0].LocalDateTime))),
            _ when doubled => TimeReading.Ambiguous(Twice(allowed, at: true), allowed) with { Lead = Twice(allowed, at: false) },
            [var only] => Ok(only),
            _ => TimeReading.Ambiguous($"Which do you mean: {Wording.Either(allowed.Select(moment => Shown(moment, allowed)))}?", allowed) with { Lead = "Which do you mean?" },
        };
    }

    private static string Twice(List<ZonedDateTime> moments, bool at)
    {
        var both = at ? $": at {Wording.Either(moments.Select(moment => "UTC" + Wording.Offset(moment.Offset)))}" : "";
        return $"The clocks go back then, so {Wording.Moment(moments[0].LocalDateTime)} comes twice{both}. Which do you mean?";
    }

    /// <summary>The offset is only shown where the wall clock is not enough.</summary>
    private static string Shown(ZonedDateTime moment, List<ZonedDateTime> among) =>
        among.Count(other => other.LocalDateTime == moment.LocalDateTime) > 1
            ? $"{Wording.Moment(moment.LocalDateTime)} (UTC{Wording.Offset(moment.Offset)})"
            : Wording.Moment(moment.LocalDateTime);

    private static TimeReading Ok(ZonedDateTime moment) =>
        new(TimeOutcome.Ok, moment, [], $"{Wording.Moment(moment.LocalDateTime)}, {moment.Zone.Id}.");
}
