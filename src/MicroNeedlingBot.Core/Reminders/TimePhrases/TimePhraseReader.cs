using MicroNeedlingBot.Reminders.TimePhrases.Grammar;
using MicroNeedlingBot.Reminders.TimePhrases.Meaning;
using MicroNeedlingBot.Reminders.TimePhrases.Words;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases;

/// <summary>
/// Reads what a member types for a moment ("next friday 6pm", "in 36 hours"). Every word must be accounted for: what
/// could mean something else is asked about or refused, for a wrong moment is worse than a question.
/// </summary>
public static class TimePhraseReader
{
    /// <summary>Nobody needs more for a moment; a longer text holds something else too.</summary>
    private const int MostCharacters = 300;

    /// <summary>The years that phrases and clocks may be in: room for the calendar's sums at both ends.</summary>
    private const int FirstYear = 1900;

    private const int LastYear = 2300;

    /// <summary>Reads a phrase. Never throws, whatever the text.</summary>
    /// <param name="text">What the member typed.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="zone">The member's zone.</param>
    /// <param name="direction">Whether moments of the last seven days count too.</param>
    public static TimeReading Read(string text, Instant now, DateTimeZone zone, TimeDirection direction = TimeDirection.Future)
    {
        if (text.AsSpan().Trim().Length > MostCharacters)
        {
            return TimeReading.Invalid("That is too long to be a date and time. Write just the moment, like: friday 3 april 6pm.");
        }

        var year = now.InUtc().Year;
        if (year is <= FirstYear or >= LastYear)
        {
            return TimeReading.Invalid("The clock shows a year that cannot be right, so no date can be reckoned from it.");
        }

        var (plain, problem) = PlainPhrase.Of(text);
        if (plain is null)
        {
            return TimeReading.Invalid(problem);
        }

        var pieces = PhraseGrammar.Parse(Tokeniser.Tokens(plain));
        return PhraseMeaning.Of(pieces, new Present(now, zone, direction));
    }
}
