using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class OutboxTableTests
{
    private const long Me = 11;
    private const long Other = 22;
    private static readonly Duration s_lease = Duration.FromMinutes(1);

    [Theory, BothDatabases]
    public async Task Replies_are_taken_once_and_in_order_after_the_commit(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 0);
        await using (var unit = await storage.BeginAsync())
        {
            await unit.QueueAsync(session.AccountId, "dm", "never said", CancellationToken.None);
        }

        await QueueAsync(storage, session.AccountId, ("dm", "a"), ("dm", "b"), ("dm", "c"));

        var first = await ClaimAsync(storage, Me, most: 2);
        first.Select(reply => (reply.Json, reply.Attempts, reply.PossibleRepeat)).ShouldBe([("a", 0, false), ("b", 0, false)]);
        first[0].Account.ExternalId.ShouldBe("1");
        // "c" waits for those before it, which somebody else holds.
        (await ClaimAsync(storage, Other)).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task What_is_done_is_blanked_and_never_taken_again(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 0);
        await QueueAsync(storage, session.AccountId, ("dm", "secret"), ("dm", "too long"));
        var taken = await ClaimAsync(storage, Me);

        (await storage.Storage.Outbox.FinishAsync(Other, taken[0].Id, sent: true, sentAs: null, CancellationToken.None)).ShouldBeFalse();
        (await storage.Storage.Outbox.FinishAsync(Me, taken[0].Id, sent: true, sentAs: null, CancellationToken.None)).ShouldBeTrue();
        (await storage.Storage.Outbox.FinishAsync(Me, taken[1].Id, sent: false, sentAs: null, CancellationToken.None)).ShouldBeTrue();

        (await storage.RowsAsync("SELECT state, json FROM outbox ORDER BY id")).ShouldBe(["2 ", "3 "]);
        (await storage.Storage.Outbox.NextDueAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_reply_that_waits_holds_back_its_own_chat_only(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 0);
        await QueueAsync(storage, session.AccountId, ("dm", "a"), ("group", "x"), ("dm", "b"));
        var taken = await ClaimAsync(storage, Me);
        var later = TestStorage.Now + Duration.FromSeconds(30);

        (await storage.Storage.Outbox.RetryAsync(Me, taken[0].Id, later, CancellationToken.None)).ShouldBe([taken[2].Id]);

        await QueueAsync(storage, session.AccountId, ("dm", "c"), ("group", "y"));
        await storage.Storage.Outbox.FinishAsync(Me, taken[1].Id, sent: true, sentAs: null, CancellationToken.None);
        (await ClaimAsync(storage, Me)).Select(reply => reply.Json).ShouldBe(["y"]);
        (await storage.Storage.Outbox.ClaimAsync(Me, later, s_lease, 10, CancellationToken.None)).Select(reply => (reply.Json, reply.Attempts, reply.PossibleRepeat)).ShouldBe([("a", 1, false), ("b", 0, false), ("c", 0, false)]);
    }

    [Theory, BothDatabases]
    public async Task A_dead_senders_replies_are_taken_over_and_known_as_possible_repeats(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 0);
        await QueueAsync(storage, session.AccountId, ("dm", "a"));
        var taken = await ClaimAsync(storage, Me);
        (await storage.Storage.Outbox.NextDueAsync(CancellationToken.None)).ShouldBe(TestStorage.Now + s_lease);

        var over = await storage.Storage.Outbox.ClaimAsync(Other, TestStorage.Now + s_lease, s_lease, 10, CancellationToken.None);

        over.Select(reply => (reply.Attempts, reply.PossibleRepeat)).ShouldBe([(1, true)]);
        (await storage.Storage.Outbox.RetryAsync(Me, taken[0].Id, TestStorage.Now, CancellationToken.None)).ShouldBeEmpty();
        await storage.Storage.Outbox.ReleaseAsync(Other, CancellationToken.None);
        (await ClaimAsync(storage, Me)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Of_a_dead_senders_replies_to_one_chat_the_first_alone_may_have_arrived(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 0);
        await QueueAsync(storage, session.AccountId, ("dm", "a"), ("dm", "b"), ("group", "x"), ("dm", "c"));
        var taken = await ClaimAsync(storage, Me);
        await storage.Storage.Outbox.FinishAsync(Me, taken[0].Id, sent: true, sentAs: null, CancellationToken.None);

        var over = await storage.Storage.Outbox.ClaimAsync(Other, TestStorage.Now + s_lease, s_lease, 10, CancellationToken.None);

        over.Select(reply => (reply.Json, reply.Attempts, reply.PossibleRepeat)).ShouldBe([("b", 1, true), ("x", 1, true), ("c", 0, false)]);
    }

    [Theory, BothDatabases]
    public async Task Senders_that_look_at_once_never_both_get_one_chat(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 0);
        await QueueAsync(storage, session.AccountId, [.. Enumerable.Range(0, 60).Select(reply => ($"chat{reply % 6}", $"{reply:00}"))]);
        await using var second = await storage.AnotherAsync();

        var claims = await Task.WhenAll(Enumerable.Range(1, 6).Select(owner => Task.Run(async () =>
            await (owner % 2 == 0 ? storage.Storage : second).Outbox.ClaimAsync(owner, TestStorage.Now, s_lease, 7, CancellationToken.None))));

        claims.SelectMany(replies => replies.Select(reply => reply.Id)).ShouldBeUnique();
        claims.SelectMany((replies, claim) => replies.Select(reply => (reply.Chat, claim)).Distinct()).Select(pair => pair.Chat).Order(StringComparer.Ordinal).ShouldBe(["chat0", "chat1", "chat2", "chat3", "chat4", "chat5"]);
    }

    private static async ValueTask<IReadOnlyList<QueuedReply>> ClaimAsync(TestStorage storage, long owner, int most = 10) =>
        await storage.Storage.Outbox.ClaimAsync(owner, TestStorage.Now, s_lease, most, CancellationToken.None);

    private static async Task QueueAsync(TestStorage storage, long account, params (string Chat, string Json)[] replies)
    {
        await using var unit = await storage.BeginAsync();
        foreach (var (chat, json) in replies)
        {
            await unit.QueueAsync(account, chat, json, CancellationToken.None);
        }

        await unit.CommitAsync(CancellationToken.None);
    }
}
