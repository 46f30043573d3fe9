using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Reminders.Acts;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Requests;

/// <summary>What a member did, by the buttons of messages that may be old: numbers in a chat offer them for this.</summary>
public sealed class DoneTests
{
    private const long Worker = 4;

    /// <summary>"Stop retinoids" in the shipped plan.</summary>
    private const int Retinoids = 1;

    private static readonly Assistant s_assistant = new(ShippedKnowledge.Live, Platforms.Discord);

    private Instant _now = TestStorage.Now;
    private int _events;

    [Theory, BothDatabases]
    public async Task What_is_done_shows_and_a_snooze_of_it_is_refused_until_it_is_not_done_after_all(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var id = await SentAsync(storage);

        (await PickAsync(storage, ReminderAct.Done, id)).ShouldStartWith("Noted as done.");

        (await SayAsync(storage, "/session show")).ShouldContain("- sent Wednesday 25 November 2026, 14:00, done: Stop retinoids and exfoliants");
        (await PickAsync(storage, ReminderAct.SnoozeHour, id)).ShouldStartWith("You noted this as done, so I don't say it again: Stop retinoids and exfoliants.");
        (await WaitingAsync(storage)).ShouldBe(["0"]);
        (await PickAsync(storage, ReminderAct.NotDone, id)).ShouldStartWith("All right, not done yet.");
        (await SayAsync(storage, "/session show")).ShouldContain("- sent Wednesday 25 November 2026, 14:00: Stop retinoids and exfoliants");
        (await PickAsync(storage, ReminderAct.SnoozeHour, id)).ShouldStartWith("I say it again");
        (await WaitingAsync(storage)).ShouldBe(["1"]);
    }

    [Theory, BothDatabases]
    public async Task A_snooze_that_waits_is_not_sent_once_it_is_done(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var id = await SentAsync(storage);
        await PickAsync(storage, ReminderAct.SnoozeHour, id);

        (await PickAsync(storage, ReminderAct.Done, id)).ShouldStartWith("Noted as done; I don't say it again.");

        (await WaitingAsync(storage)).ShouldBe(["0"]);
    }

    [Theory, BothDatabases]
    public async Task A_send_that_nobody_confirmed_is_not_repeated_when_the_member_did_what_it_says(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var id = await SendAsync(storage);

        await PickAsync(storage, ReminderAct.Done, id);

        (await storage.Table.SweepAsync(Worker + 1, _now + Duration.FromHours(1), Duration.FromMinutes(1), 10, CancellationToken.None)).ShouldBeEmpty();
        (await storage.RowsAsync($"SELECT outcome, attempt FROM delivery WHERE reminder_id = {id} AND done_at IS NOT NULL")).ShouldBe(["1 1"]);
    }

    [Theory, BothDatabases]
    public async Task After_a_move_it_comes_again_and_what_was_done_before_stays_seen(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var id = await SentAsync(storage);
        await PickAsync(storage, ReminderAct.Done, id);
        await SayAsync(storage, "/session move when:2026-12-10 14:00");
        await SayAsync(storage, "yes");

        var shown = await SayAsync(storage, "/session show");
        shown.ShouldContain("- sent Wednesday 25 November 2026, 14:00, done: Stop retinoids and exfoliants");
        shown.ShouldContain("- Tuesday 8 December 2026, 14:00: Stop retinoids and exfoliants");
        (await PickAsync(storage, ReminderAct.Done, id)).ShouldContain("The session moved since, so this comes again at its new time: Stop retinoids and exfoliants.");
        (await storage.RowsAsync($"SELECT state FROM reminder WHERE id = {id}")).ShouldBe(["0"]);
    }

    [Theory, BothDatabases]
    public async Task Who_did_it_is_not_told_that_it_is_late_when_the_session_comes_nearer(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var id = await SentAsync(storage);
        await PickAsync(storage, ReminderAct.Done, id);

        (await SayAsync(storage, "/session move when:2026-11-27 10:00")).ShouldContain("- already sent: Stop retinoids and exfoliants");
        await SayAsync(storage, "yes");

        (await storage.RowsAsync($"SELECT state FROM reminder WHERE id = {id}")).ShouldBe(["3"]);
    }

    [Theory, BothDatabases]
    public async Task Nobody_marks_another_s_reminder(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var id = await SentAsync(storage);

        await PickAsync(storage, ReminderAct.Done, id, "bob");

        (await storage.RowsAsync("SELECT COUNT(*) FROM delivery WHERE done_at IS NOT NULL")).ShouldBe(["0"]);
    }

    private static Task<List<string>> WaitingAsync(TestStorage storage) =>
        storage.RowsAsync($"SELECT COUNT(*) FROM reminder WHERE state = 0 AND id % 256 >= {DueReminder.FirstSnoozeSlot}");

    private async Task<long> SentAsync(TestStorage storage)
    {
        var id = await SendAsync(storage);
        var nonce = Nonce.Of(id, 1);
        await storage.Table.IntendAsync(Worker, [], [new SendResult(id, 1, 1, nonce, new Delivered("m"), _now, _now)], _now, CancellationToken.None);
        return id;
    }

    /// <summary>A session is registered and its "stop retinoids" handed over.</summary>
    private async Task<long> SendAsync(TestStorage storage)
    {
        await SayAsync(storage, "/timezone london");
        await SayAsync(storage, "/session add when:2026-11-27 14:00 kind:home");
        await SayAsync(storage, "yes");
        _now = Instant.FromUtc(2026, 11, 25, 14, 0);
        var claimed = await storage.Table.ClaimAsync(new Claim(Worker, _now, _now + Duration.FromSeconds(1), Duration.FromMinutes(1), 10), CancellationToken.None);
        var due = claimed.Single(reminder => reminder.Slot == Retinoids);
        await storage.Table.IntendAsync(Worker, [.. claimed.Select(one => new Intent(one.Id, one.Epoch, one == due ? ReminderState.Sending : ReminderState.Skipped))], [], _now, CancellationToken.None);
        return due.Id;
    }

    private async Task<string> PickAsync(TestStorage storage, ReminderAct act, long id, string who = "ann")
    {
        await using (var work = await storage.BeginAsync())
        {
            var (_, account) = await work.Members.OfAsync(Platforms.Discord, who, $"dm-{who}", CancellationToken.None);
            var conversation = Conversation.New with { Offered = [new Choice(1, "Pick", new ActOnReminder(act, id))] };
            await work.SaveConversationAsync(account.Id, $"dm-{who}", ConversationJson.Write(conversation), CancellationToken.None);
            await work.CommitAsync(CancellationToken.None);
        }

        return await SayAsync(storage, "1", who);
    }

    private async Task<string> SayAsync(TestStorage storage, string text, string who = "ann")
    {
        var handler = new RequestHandler(storage.Storage.Store, s_assistant, new StoppedTime(_now));
        var turn = await handler.HandleAsync(new IncomingMessage(Platforms.Discord, $"e{++_events}", who, $"dm-{who}", Private: true, text), CancellationToken.None);
        return PlainText.Of(turn!.Reply);
    }
}
