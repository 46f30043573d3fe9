using System.Threading.Channels;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Scheduling;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Quartz;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Scheduling;

public sealed class WorkerTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Theory, BothDatabases]
    public async Task What_is_due_goes_out_at_once_and_so_does_what_is_planned_while_it_runs(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await RegisterForNowAsync(storage, "early");
        var platform = new SpokenMessages();
        using var dispatcher = Worker.Dispatcher(storage.Storage, [platform], platform, TimeProvider.System, Console.Error.WriteLine);
        await using var host = Worker.Build(Settings(storage), storage.Storage, dispatcher, TimeProvider.System, Console.Error.WriteLine);

        await host.StartAsync(CancellationToken.None);
        var first = await platform.NextAsync(s_patience);
        await RegisterForNowAsync(storage, "late");
        await host.Services.GetRequiredService<DispatchNudge>().NowAsync(CancellationToken.None);
        var second = await platform.NextAsync(s_patience);
        await host.StopAsync(CancellationToken.None);

        (first, second).ShouldBe(("early", "late"));
        (await storage.RowsAsync("SELECT DISTINCT state FROM reminder")).ShouldBe(["3"]);
    }

    [Theory, BothDatabases]
    public async Task A_start_follows_the_rules_of_time_zones_and_notes_that_reminders_are_looked_after(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var platform = new SpokenMessages();
        using var dispatcher = Worker.Dispatcher(storage.Storage, [platform], platform, TimeProvider.System, Console.Error.WriteLine);
        await using var host = Worker.Build(Settings(storage), storage.Storage, dispatcher, TimeProvider.System, Console.Error.WriteLine);
        await host.StartAsync(CancellationToken.None);

        var noted = await NotedAsync(storage, keys: 2);
        await host.StopAsync(CancellationToken.None);

        noted[0].ShouldStartWith("dispatched-at 2");
        noted[1].ShouldBe($"zone-rules {DateTimeZoneProviders.Tzdb.VersionId}");
    }

    [Theory, BothDatabases]
    public async Task A_start_keeps_what_the_durable_schedule_remembers(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);

        var first = await NextReconcileAsync(storage);
        var second = await NextReconcileAsync(storage);

        first.ShouldNotBeNull();
        second.ShouldBe(first);
    }

    private static async Task<List<string>> NotedAsync(TestStorage storage, int keys)
    {
        using var patience = new CancellationTokenSource(s_patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var noted = new List<string>();
        while (noted.Count < keys)
        {
            await timer.WaitForNextTickAsync(patience.Token);
            noted = await storage.RowsAsync("SELECT key, value FROM memo ORDER BY key");
        }

        return noted;
    }

    private static async Task RegisterForNowAsync(TestStorage storage, string member)
    {
        var session = await storage.RegisterAsync(reminders: 1, member);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await storage.ReplanAsync(session with { PlanEpoch = 2 }, new ReminderRow(0, now, ReminderState.Pending));
    }

    private static async Task<DateTimeOffset?> NextReconcileAsync(TestStorage storage)
    {
        using var dispatcher = Worker.Dispatcher(storage.Storage, [], new SpokenMessages(), TimeProvider.System, Console.Error.WriteLine);
        await using var host = Worker.Build(Settings(storage), storage.Storage, dispatcher, TimeProvider.System, Console.Error.WriteLine);
        await host.StartAsync(CancellationToken.None);
        var durable = await host.Services.GetRequiredKeyedService<ISchedulerFactory>(DurableSchedule.Name).GetScheduler();
        var trigger = await durable.GetTrigger(new TriggerKey("every-five-minutes"));
        await host.StopAsync(CancellationToken.None);
        return trigger!.StartTimeUtc;
    }

    private static BotSettings Settings(TestStorage storage) => new(KnowledgeFolder: null, storage.Settings.Folder, Encoder: false)
    {
        Provider = storage.Settings.Provider,
        ConnectionString = storage.Settings.ConnectionString,
    };

    /// <summary>A platform in this process, and words for it.</summary>
    private sealed class SpokenMessages : IReminderChannel, IReminderWording
    {
        private readonly Channel<string> _spoken = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public Platforms Platform => Platforms.Discord;

        public async Task<string> NextAsync(TimeSpan patience) => await _spoken.Reader.ReadAsync().AsTask().WaitAsync(patience);

        public ValueTask<DeliveryOutcome> SendAsync(PrivateMessage message, CancellationToken cancel)
        {
            _spoken.Writer.TryWrite(message.Account.ExternalId);
            return new(new Delivered("1"));
        }

        public ValueTask<Reconciliation> ReconcileAsync(PrivateMessage message, Duration sinceFirstTry, CancellationToken cancel) => new(new AskLater());

        public ValueTask<WordedReminders> WordAsync(IReadOnlyList<DueReminder> due, Instant now, CancellationToken cancel) =>
            new(new WordedReminders([.. due.Select(_ => ReminderVerdict.Send)], Reply.Of("now")));
    }
}
