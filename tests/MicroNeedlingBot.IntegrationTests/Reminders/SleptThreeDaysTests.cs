using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Reminders;

/// <summary>
/// Members register at noon on Tuesday, 24 November 2026, with the shipped plan; then nothing runs until Friday noon. All
/// is on London's clock, which is UTC in that week.
/// </summary>
public sealed class SleptThreeDaysTests
{
    private static readonly ReminderPlan s_plan = ShippedKnowledge.Live.Current.Content.Plan!;
    private static readonly Assistant s_assistant = new(ShippedKnowledge.Live, Platforms.Discord);

    [Theory, BothDatabases]
    public async Task On_waking_each_point_is_said_once_in_the_words_that_fit_or_left_out(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var time = new ShiftedTime(new StoppedTime(TestStorage.Now));
        // Ann has one that was yesterday and one that is tomorrow, Bea one of two days ago, Cleo one in an hour.
        await RegisterAsync(storage, time, "ann", "2026-11-26 14:00 at home", "2026-11-28 10:00 in a clinic");
        await RegisterAsync(storage, time, "bea", "2026-11-25 09:00 at home", "2026-11-30 14:00 in a clinic");
        await RegisterAsync(storage, time, "cleo", "2026-11-27 13:00 at home");
        var platform = new Letters();
        using var dispatcher = new ReminderDispatcher(
            storage.Storage.Reminders, [platform], new ReminderWording(new StoredPlanSource(storage.Storage.Store), DateTimeZoneProviders.Tzdb), new SendLimiter(new Dictionary<Platforms, SendRate>()), new DispatchSettings(), time, _ => { });

        time.Shift = Duration.FromDays(3);
        await dispatcher.DispatchAsync();

        platform.Sent.Keys.Order(StringComparer.Ordinal).ShouldBe(["ann", "bea", "cleo"]);
        Says(platform.Sent["ann"].ShouldHaveSingleItem(), inTime: ["hands-off", "evening-cleanse"], late: ["after-care", "patch-test", "stop-retinoids"]);
        Says(platform.Sent["bea"].ShouldHaveSingleItem(), inTime: ["make-up-again"], late: []);
        Says(platform.Sent["cleo"].ShouldHaveSingleItem(), inTime: ["cleanse", "sanitise"], late: ["patch-test", "stop-retinoids"]);
        (await storage.RowsAsync("SELECT state, COUNT(*) FROM reminder GROUP BY state ORDER BY state")).ShouldBe(["0 22", "3 13", "6 8"]);
        // Three were said when Ann and Bea registered.
        (await storage.RowsAsync("SELECT outcome, COUNT(DISTINCT reminder_id), COUNT(*) FROM delivery GROUP BY outcome ORDER BY outcome")).ShouldBe(["1 10 10", "6 3 3"]);
        dispatcher.Late.ShouldBe(new LateCount(Late: 8, Skipped: 8));

        await dispatcher.DispatchAsync();
        await dispatcher.SweepAsync();

        platform.Sent.Values.Sum(sent => sent.Count).ShouldBe(3);
        dispatcher.Late.ShouldBe(new LateCount(Late: 8, Skipped: 8));
    }

    /// <summary>Exactly these points, each with the words that hold then.</summary>
    private static void Says(string message, string[] inTime, string[] late)
    {
        foreach (var point in s_plan.Points)
        {
            Times(message, point.Text).ShouldBe(inTime.Contains(point.Id, StringComparer.Ordinal) ? 1 : 0, $"{point.Id} in time, in: {message}");
            Times(message, point.LateText).ShouldBe(late.Contains(point.Id, StringComparer.Ordinal) ? 1 : 0, $"{point.Id} late, in: {message}");
        }
    }

    private static int Times(string message, string? markdown) =>
        markdown is null ? 0 : message.Split(PlainText.Of(new Reply([.. ReplyMarkdown.Parse(markdown)])).Trim('\n')).Length - 1;

    private static async Task RegisterAsync(TestStorage storage, TimeProvider time, string member, params string[] sessions)
    {
        var handler = new RequestHandler(storage.Storage.Store, s_assistant, time);
        var count = 0;
        foreach (var text in (string[])["/timezone London", .. sessions.SelectMany(session => (string[])[$"/session add {session}", "yes"])])
        {
            var turn = await handler.HandleAsync(new IncomingMessage(Platforms.Discord, $"{member}-{++count}", member, $"dm-{member}", Private: true, text), CancellationToken.None);
            if (text is "yes")
            {
                PlainText.Of(turn!.Reply).ShouldContain("Saved.");
            }
        }
    }

    /// <summary>A platform in this process: what each member got.</summary>
    private sealed class Letters : IReminderChannel
    {
        private readonly Lock _lock = new();

        public Dictionary<string, List<string>> Sent { get; } = new(StringComparer.Ordinal);

        public Platforms Platform => Platforms.Discord;

        public ValueTask<DeliveryOutcome> SendAsync(PrivateMessage message, CancellationToken cancel)
        {
            lock (_lock)
            {
                Sent.TryAdd(message.Account.ExternalId, []);
                Sent[message.Account.ExternalId].Add(PlainText.Of(message.Reply));
                return new(new Delivered($"{Sent.Count}"));
            }
        }

        public ValueTask<Reconciliation> ReconcileAsync(PrivateMessage message, Duration sinceFirstTry, CancellationToken cancel) => new(new AskLater());
    }
}
