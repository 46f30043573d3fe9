using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases;

/// <summary>What a time phrase means.</summary>
/// <param name="Outcome">Whether it means one moment, and what is missing otherwise.</param>
/// <param name="When">The moment, to the minute, in the member's zone; only with <see cref="TimeOutcome.Ok"/>.</param>
/// <param name="Choices">
/// The moments that can be meant, earliest first; only with <see cref="TimeOutcome.Ambiguous"/>, and empty there while
/// the time of day is missing too.
/// </param>
/// <param name="Message">A sentence for the member: what was understood, what to answer, or how to mend it.</param>
public sealed record TimeReading(TimeOutcome Outcome, ZonedDateTime? When, IReadOnlyList<ZonedDateTime> Choices, string Message)
{
    /// <summary>The message without the moments, for where they stand in a list below it.</summary>
    public string Lead { get; init; } = Message;

    internal static TimeReading Invalid(string message) => new(TimeOutcome.Invalid, null, [], message);

    internal static TimeReading NeedsTime(string message) => new(TimeOutcome.NeedsTime, null, [], message);

    internal static TimeReading NeedsDate(string message) => new(TimeOutcome.NeedsDate, null, [], message);

    internal static TimeReading Ambiguous(string message, params IReadOnlyList<ZonedDateTime> choices) =>
        new(TimeOutcome.Ambiguous, null, choices, message);
}
