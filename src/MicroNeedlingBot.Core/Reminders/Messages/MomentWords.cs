using System.Globalization;
using MicroNeedlingBot.Chat.Replies;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Reminders.Messages;

/// <summary>Moments in words, always with what could be mistaken: the weekday, and the zone where it matters.</summary>
public static class MomentWords
{
    private static readonly LocalDatePattern s_date = LocalDatePattern.Create("dddd d MMMM uuuu", CultureInfo.InvariantCulture);
    private static readonly LocalTimePattern s_time = LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture);
    private static readonly LocalDateTimePattern s_iso = LocalDateTimePattern.Create("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Friday 3 April 2026, 14:00".</summary>
    public static string Day(LocalDateTime local) => $"{s_date.Format(local.Date)}, {s_time.Format(local.TimeOfDay)}";

    /// <summary>The same, with the offset where the clocks go back and show that time twice.</summary>
    public static string Day(ZonedDateTime moment) => Day(moment.LocalDateTime) + (IsDoubled(moment) ? $" (UTC{moment.Offset})" : "");

    /// <summary>"14:00".</summary>
    public static string Clock(LocalTime time) => s_time.Format(time);

    /// <summary>"Friday 3 April 2026, 14:00 (Europe/London), in 9 days".</summary>
    public static string Full(ZonedDateTime moment, Instant now) =>
        $"{Day(moment.LocalDateTime)} ({moment.Zone.Id}{(IsDoubled(moment) ? $", UTC{moment.Offset}" : "")}), {Distance(moment, now)}";

    /// <summary>The same in pieces: the moment knows its instant.</summary>
    internal static IReadOnlyList<Run> FullRuns(ZonedDateTime moment, Instant now)
    {
        var (all, distance) = (Full(moment, now), $", {Distance(moment, now)}");
        return [new Run(all[..^distance.Length]) { At = moment.ToInstant() }, new Run(distance)];
    }

    /// <summary>A moment as the time phrases read it back, whatever the time is then: "2026-04-03T14:00+01:00".</summary>
    public static string Exact(ZonedDateTime moment) =>
        s_iso.Format(moment.LocalDateTime) + OffsetPattern.CreateWithInvariantCulture("+HH:mm").Format(moment.Offset);

    /// <summary>"in 9 days", "tomorrow", "in 3 hours", "2 days ago": days as the calendar counts them.</summary>
    public static string Distance(ZonedDateTime moment, Instant now)
    {
        var days = Period.DaysBetween(now.InZone(moment.Zone).Date, moment.Date);
        return days switch
        {
            0 => Hours(moment.ToInstant() - Minute(now)),
            1 => "tomorrow",
            -1 => "yesterday",
            > 0 => $"in {days} days",
            _ => $"{-days} days ago",
        };
    }

    /// <summary>From the minute that the clock shows: what was typed as "10 minutes ago" is that.</summary>
    private static string Hours(Duration distance)
    {
        var minutes = (long)Math.Floor(Math.Abs(distance.TotalMinutes));
        var words = minutes < 60 ? Count(minutes, "minute")
            : minutes < 180 && minutes % 60 != 0 ? $"{Count(minutes / 60, "hour")} {Count(minutes % 60, "minute")}"
            : Count((minutes + 30) / 60, "hour");
        return minutes < 1 ? "now" : distance > Duration.Zero ? $"in {words}" : $"{words} ago";
    }

    private static bool IsDoubled(ZonedDateTime moment) => moment.Zone.MapLocal(moment.LocalDateTime).Count == 2;

    private static Instant Minute(Instant instant) => Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds() / 60 * 60);

    /// <summary>"1 hour", "3 hours".</summary>
    public static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
