using NodaTime;

namespace MicroNeedlingBot.Reminders.Acts;

/// <summary>When a snoozed reminder comes again, on the member's clock.</summary>
internal static class SnoozeTime
{
    private static readonly LocalTime s_evening = new(19, 0);
    private static readonly LocalTime s_morning = new(9, 0);

    /// <summary>The member's zone; the session's until they told theirs.</summary>
    public static DateTimeZone Zone(Member member, Session session, IDateTimeZoneProvider zones) =>
        zones.GetZoneOrNull(member.Zone ?? session.Zone) ?? zones[session.Zone];

    /// <summary>What a choice says.</summary>
    public static string Words(ReminderAct act, Instant now, DateTimeZone zone) => act switch
    {
        ReminderAct.SnoozeEvening => now.InZone(zone).TimeOfDay < s_evening ? "This evening" : "Tomorrow evening",
        ReminderAct.SnoozeTomorrow => "Tomorrow",
        _ => "Again in 1 hour",
    };

    /// <summary>"This evening" is tomorrow's once this one has begun.</summary>
    public static ZonedDateTime Of(ReminderAct act, Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone).LocalDateTime;
        return act switch
        {
            ReminderAct.SnoozeEvening when local.TimeOfDay < s_evening => (local.Date + s_evening).InZoneLeniently(zone),
            ReminderAct.SnoozeEvening => (local.Date.PlusDays(1) + s_evening).InZoneLeniently(zone),
            ReminderAct.SnoozeTomorrow => (local.Date.PlusDays(1) + s_morning).InZoneLeniently(zone),
            _ => (now + Duration.FromHours(1)).InZone(zone),
        };
    }
}
