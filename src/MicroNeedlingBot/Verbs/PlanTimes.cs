using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Commands;
using MicroNeedlingBot.Reminders.Zones;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Verbs;

/// <summary>Reads the times and zones that the command line names; what is unclear ends the program with the choices.</summary>
internal static class PlanTimes
{
    private static readonly LocalDateTimePattern[] s_local =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm"),
    ];

    private static readonly OffsetDateTimePattern[] s_withOffset =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>"),
    ];

    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly OffsetPattern s_offset = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    /// <summary>The zone that a text names.</summary>
    public static DateTimeZone Zone(string text, Instant now) => ZoneFinder.Find(text, now) switch
    {
        ZoneFound found => DateTimeZoneProviders.Tzdb[found.Id],
        ZoneChoices choices => throw Wrong($"{choices.Message} --zone takes one of: {string.Join(", ", choices.Ids)}."),
        var unknown => throw Wrong($"{unknown.Message} Give --zone a city or an IANA name."),
    };

    /// <summary>The session's time: one that the zone's clocks show, and which of the two where they show it twice.</summary>
    public static SessionTime Session(string text, DateTimeZone zone, SessionKind kind)
    {
        var (local, offset) = Read("--at", text);
        var clock = zone.MapLocal(local);
        if (clock.Count == 0)
        {
            var gap = clock.EarlyInterval;
            throw Wrong($"{text} does not exist in {zone.Id}: the clocks go from {s_time.Format(gap.IsoLocalEnd.TimeOfDay)} to {s_time.Format(clock.LateInterval.IsoLocalStart.TimeOfDay)} then. Choose an earlier or a later time.");
        }

        var offsets = new[] { clock.First().Offset, clock.Last().Offset }.Distinct().ToList();
        if (offset is { } named && !offsets.Contains(named))
        {
            throw Wrong($"In {zone.Id} the offset is {s_offset.Format(offsets[0])} then, not {s_offset.Format(named)}. Give the wall time without an offset.");
        }

        if (offset is null && offsets.Count > 1)
        {
            throw Wrong($"{text} comes twice in {zone.Id}, because the clocks go back. Write {text}{s_offset.Format(offsets[0])} or {text}{s_offset.Format(offsets[1])}.");
        }

        return new SessionTime(local, offset ?? offsets[0], zone, kind);
    }

    /// <summary>The time that it is taken to be, on the zone's clocks unless an offset says otherwise.</summary>
    public static Instant Now(string text, DateTimeZone zone)
    {
        var (local, offset) = Read("--now", text);
        return offset is { } known ? local.WithOffset(known).ToInstant() : local.InZoneLeniently(zone).ToInstant();
    }

    /// <summary>Quiet hours like "22-07" or "22:00-07:00"; null for "off".</summary>
    public static QuietHours? Quiet(string text) =>
        QuietHoursText.TryRead(text, out var hours) ? hours : throw Wrong("--quiet takes hours like 22:00-07:00, or off.");

    private static (LocalDateTime Local, Offset? Offset) Read(string option, string text)
    {
        var local = s_local.Select(pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success);
        var zoned = s_withOffset.Select(pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success);
        (LocalDateTime Local, Offset? Offset) read = local is not null ? (local.Value, null)
            : zoned is not null ? (zoned.Value.LocalDateTime, zoned.Value.Offset)
            : throw Wrong($"{option} takes a date and a time that exist, like 2026-12-01T14:00.");
        return read.Local.Year is >= 1970 and < 2200 ? read : throw Wrong($"{option} takes a year from 1970 to 2199.");
    }

    private static StopException Wrong(string message) => new(message, ExitCodes.WrongUsage);
}
