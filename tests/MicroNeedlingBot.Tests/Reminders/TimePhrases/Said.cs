using System.Globalization;
using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Tests.Reminders.TimePhrases;

/// <summary>Reads a phrase at a wall clock and shows the outcome as one line, as the tables do.</summary>
internal static class Said
{
    /// <summary>A Wednesday, four days before the clocks go forward in Britain.</summary>
    public const string Wednesday = "2026-03-25T10:15";

    public const string London = "Europe/London";

    private static readonly OffsetDateTimePattern s_withOffset = OffsetDateTimePattern.Create(
        "uuuu-MM-dd'T'HH:mmo<+HH:mm>", CultureInfo.InvariantCulture, new OffsetDateTime(new LocalDateTime(2000, 1, 1, 0, 0), Offset.Zero));

    private static readonly LocalDateTimePattern s_local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>"2026-03-27T18:00", "needs-time", or the choices of an ambiguous phrase with bars between.</summary>
    public static string At(string now, string phrase, string zone = London, TimeDirection direction = TimeDirection.Future)
    {
        var reading = Read(now, phrase, zone, direction);
        return reading.Outcome switch
        {
            TimeOutcome.Ok => s_local.Format(reading.When!.Value.LocalDateTime),
            TimeOutcome.Ambiguous => "ambiguous " + string.Join(" | ", reading.Choices.Select(choice => s_local.Format(choice.LocalDateTime))),
            TimeOutcome.NeedsTime => "needs-time",
            TimeOutcome.NeedsDate => "needs-date",
            _ => "invalid",
        };
    }

    public static TimeReading Read(string now, string phrase, string zone = London, TimeDirection direction = TimeDirection.Future)
    {
        var place = DateTimeZoneProviders.Tzdb[zone];
        return TimePhraseReader.Read(phrase, place.AtLeniently(s_local.Parse(now).Value).ToInstant(), place, direction);
    }

    public static string WithOffset(ZonedDateTime moment) => s_withOffset.Format(moment.ToOffsetDateTime());
}
