using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class StoredPlansTests
{
    private static readonly PointWindow s_window = new(Duration.FromHours(-72), Duration.FromHours(-40), Duration.Zero);

    [Theory, BothDatabases]
    public async Task A_plan_comes_back_as_it_was_kept(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        ReminderPoint[] points =
        [
            new("stop", new ElapsedTiming(Duration.FromHours(-48)), [SessionKind.Home, SessionKind.Clinic], "Stop \"retinol\" – *now*.", "Too late.", ["F21"], "before/retinoids", s_window, QuietRule.Earlier),
            new("evening", new CalendarTiming(0, new LocalTime(20, 30)), [SessionKind.Home], "Cleanse.", LateText: null, [], Why: null, s_window, QuietRule.Later),
            new("ask", new CalendarTiming(5, At: null), [SessionKind.Clinic], "How is it?", LateText: null, [], Why: null, s_window, QuietRule.Keep),
        ];
        await using var unit = await storage.BeginAsync();
        await unit.Plans.KeepAsync(new ReminderPlan("abc", points), CancellationToken.None);
        await unit.Plans.KeepAsync(new ReminderPlan("abc", points), CancellationToken.None);

        var found = await unit.Plans.FindAsync("abc", CancellationToken.None);

        found!.Version.ShouldBe("abc");
        found.Points.Select(Shown).ShouldBe(points.Select(Shown));
        (await unit.Plans.FindAsync("def", CancellationToken.None)).ShouldBeNull();
    }

    private static string Shown(ReminderPoint point) =>
        $"{point} {string.Join(',', point.Kinds)} {string.Join(',', point.Facts)}".Replace(point.Kinds.ToString()!, "", StringComparison.Ordinal).Replace(point.Facts.ToString()!, "", StringComparison.Ordinal);
}
