using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.Replanning;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.IntegrationTests.Replanning;

/// <summary>
/// A database at <see cref="TestStorage.Now"/>, whose sessions are two days and an hour ahead unless a test says otherwise.
/// </summary>
internal sealed class ReplanningWorld : IAsyncDisposable
{
    private const long Worker = 5;

    private ReplanningWorld(TestStorage storage) => Storage = storage;

    public TestStorage Storage { get; }

    public List<string> Reports { get; } = [];

    public static async Task<ReplanningWorld> OpenAsync(StorageProvider provider) => new(await TestStorage.OpenAsync(provider));

    /// <summary>Registers a session with a plan, for a member of its own.</summary>
    public async Task<Session> RegisterAsync(ReminderPlan plan, string externalId = "1", int hoursAhead = 49, string zone = "Europe/Berlin", QuietHours? quiet = null)
    {
        await using var unit = await Storage.BeginAsync();
        var (member, account) = await unit.Members.OfAsync(Platforms.Discord, externalId, $"dm-{externalId}", CancellationToken.None);
        await unit.Members.SaveAsync(member with { Zone = zone, Quiet = quiet }, CancellationToken.None);
        await unit.Plans.KeepAsync(plan, CancellationToken.None);
        var start = (TestStorage.Now + Duration.FromHours(hoursAhead)).InZone(DateTimeZoneProviders.Tzdb[zone]);
        var session = await unit.Sessions.AddAsync(
            TestStorage.NewSession(member, account) with { Start = start.LocalDateTime, StartOffset = start.Offset, Zone = zone, PlanVersion = plan.Version },
            CancellationToken.None);
        var planned = PlanCalculator.Plan(plan, SessionTime.Of(session, DateTimeZoneProviders.Tzdb), quiet: null, TestStorage.Now);
        await unit.Reminders.PlanAsync(
            session,
            [.. planned.Select(point => new ReminderRow(point.Slot, point.DueAt, point.State == PlannedState.Skipped ? ReminderState.Skipped : ReminderState.Pending))],
            CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
        return session;
    }

    /// <summary>Brings what is due within a day, with one outcome.</summary>
    public async Task BringAsync(DeliveryOutcome outcome)
    {
        var claimed = await Storage.ClaimAsync(Worker);
        await Storage.IntendAsync(Worker, claimed);
        foreach (var due in claimed)
        {
            await Storage.RecordAsync(Worker, due, outcome);
        }
    }

    public PlanMove Move() => new(Storage.Storage.OpenSessions, Storage.Storage.Store, DateTimeZoneProviders.Tzdb, new StoppedTime(TestStorage.Now), Reports.Add);

    public ZoneRules Rules(IDateTimeZoneProvider zones, IOpenSessions? sessions = null) =>
        new(Storage.Storage.Memos, sessions ?? Storage.Storage.OpenSessions, Storage.Storage.Store, zones, new StoppedTime(TestStorage.Now), Reports.Add);

    /// <summary>Every reminder of a session: its slot, state and epoch, and how many hours from now it is due.</summary>
    public Task<List<string>> RowsAsync(Session session) => Storage.RowsAsync(
        $"SELECT id - {session.Id} * 256, state, epoch, (due_at - {TestStorage.Now.ToUnixTimeMilliseconds()}) / 3600000 FROM reminder WHERE id / 256 = {session.Id} ORDER BY id");

    public ValueTask DisposeAsync() => Storage.DisposeAsync();
}
