using System.Globalization;
using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Verbs;

/// <summary>What <c>when --json</c> says about one phrase.</summary>
internal sealed record WhenLine(string Text, string Outcome, string? Local, IReadOnlyList<string> Choices, string Message)
{
    private static readonly LocalDateTimePattern s_local = LocalDateTimePattern.Create("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static readonly OffsetDateTimePattern s_choice = OffsetDateTimePattern.Create(
        "uuuu-MM-dd'T'HH:mmo<+HH:mm>", CultureInfo.InvariantCulture, new OffsetDateTime(new LocalDateTime(2000, 1, 1, 0, 0), Offset.Zero));

    public static WhenLine Of(string text, TimeReading reading) => new(
        text,
        Name(reading.Outcome),
        reading.When is { } moment ? s_local.Format(moment.LocalDateTime) : null,
        [.. reading.Choices.Select(choice => s_choice.Format(choice.ToOffsetDateTime()))],
        reading.Message);

    public static WhenLine Invalid(string text, string message) => new(text, Name(TimeOutcome.Invalid), null, [], message);

    private static string Name(TimeOutcome outcome) => outcome switch
    {
        TimeOutcome.Ok => "ok",
        TimeOutcome.Ambiguous => "ambiguous",
        TimeOutcome.NeedsTime => "needs-time",
        TimeOutcome.NeedsDate => "needs-date",
        _ => "invalid",
    };
}
