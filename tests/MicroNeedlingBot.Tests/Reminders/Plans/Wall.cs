using MicroNeedlingBot.Reminders;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

/// <summary>Wall times and zones, short to write.</summary>
internal static class Wall
{
    public static LocalDateTime Of(string text) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(text).Value;

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    /// <summary>A session at home; at a doubled time the first of the two.</summary>
    public static SessionTime Session(string start, string zone) =>
        new(Of(start), Of(start).InZoneLeniently(Zone(zone)).Offset, Zone(zone), SessionKind.Home);
}
