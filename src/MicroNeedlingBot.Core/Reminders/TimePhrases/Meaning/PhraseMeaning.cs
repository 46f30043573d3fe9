using MicroNeedlingBot.Reminders.TimePhrases.Grammar;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>Puts the pieces of a phrase together to a moment, a question or a refusal.</summary>
internal static class PhraseMeaning
{
    private const string Nothing = "There is no date and time in that. Write them like: friday 3 april 6pm.";

    public static TimeReading Of(IReadOnlyList<Piece> pieces, Present present)
    {
        if (pieces.Any(piece => piece is PastTense))
        {
            present = present with { OnlyPast = true };
        }

        var (parts, problem) = PhraseParts.Of(pieces);
        if (parts is null)
        {
            return TimeReading.Invalid(problem);
        }

        if (parts.Time is Refusal refusal)
        {
            return TimeReading.Invalid(refusal.Message);
        }

        if (parts.Elapsed is { } elapsed)
        {
            return FromNow(elapsed.Length, present);
        }

        return parts.Dates.Count == 0 ? WithoutDate(parts) : WithDate(parts, present);
    }

    private static TimeReading FromNow(Duration length, Present present)
    {
        var minutes = (present.Now + length).ToUnixTimeSeconds() / 60;
        return Moments.Exact(Instant.FromUnixTimeSeconds(minutes * 60), present);
    }

    private static TimeReading WithoutDate(PhraseParts parts) =>
        parts is { Time: null, Part: null, Offset: null }
            ? TimeReading.Invalid(Nothing)
            : TimeReading.NeedsDate("On which day? Write the day with the time, like: friday 6pm, or: tomorrow 6pm.");

    private static TimeReading WithDate(PhraseParts parts, Present present)
    {
        foreach (var date in parts.Dates)
        {
            switch (date)
            {
                case WholeWeek or WholeMonth:
                    return TimeReading.NeedsDate("On which day exactly? Write it with the time, like: friday 3 april 6pm.");
                case VagueDay vague:
                    return TimeReading.NeedsDate(vague.Question);
            }
        }

        if (parts.Time is null)
        {
            return DayOnly.Of(parts, present);
        }

        var options = TimeOptions.Of(parts.Time, parts.Part);
        return options.Count == 0
            ? TimeReading.Invalid("The time and the part of the day don't fit together. Write the time like 18:00 or 6pm.")
            : Moments.Of(parts, options, present);
    }
}
