using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.IntegrationTests.Replanning;

/// <summary>Small plans, sound from four days before a session to two weeks after it.</summary>
internal static class SamplePlans
{
    /// <summary>A plan of some points.</summary>
    public static ReminderPlan Of(string version, params ReminderPoint[] points) => new(version, points);

    /// <summary>A point so many hours after the start; before it when negative. Late words hold until the window closes.</summary>
    public static ReminderPoint Point(string id, int hours, string text = "Do it.") => new(
        id,
        new ElapsedTiming(Duration.FromHours(hours)),
        [SessionKind.Home, SessionKind.Clinic],
        text,
        "Late.",
        [],
        Why: null,
        new PointWindow(Duration.FromHours(-96), Duration.FromHours(hours + 1), hours < 0 ? Duration.Zero : Duration.FromDays(14)),
        QuietRule.Later);
}
