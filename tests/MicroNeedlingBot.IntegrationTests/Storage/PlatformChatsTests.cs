using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

/// <summary>What a platform's chats need to have stored.</summary>
public sealed class PlatformChatsTests
{
    [Theory, BothDatabases]
    public async Task Delivered_events_are_kept_once_with_the_position_and_wait_in_their_order(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var inbox = storage.Storage.Inbox;

        (await KeepAsync(storage, "11", "9", "10", "100")).ShouldBe(["9", "10", "100"]);
        (await KeepAsync(storage, "12", "10", "11")).ShouldBe(["11"]);

        (await inbox.PositionAsync(Platforms.Telegram, CancellationToken.None)).ShouldBe("12");
        (await inbox.PositionAsync(Platforms.Discord, CancellationToken.None)).ShouldBeNull();
        (await WaitingAsync(storage)).ShouldBe(["9", "10", "11", "100"]);
        (await MarkAsync(storage, "10")).ShouldBeTrue();
        (await MarkAsync(storage, "10")).ShouldBeFalse();
        (await KeepAsync(storage, "13", "10")).ShouldBeEmpty();
        (await WaitingAsync(storage)).ShouldBe(["9", "11", "100"]);
        (await storage.RowsAsync("SELECT COUNT(*) FROM inbox WHERE payload IS NULL")).ShouldBe(["1"]);
    }

    [Theory, BothDatabases]
    public async Task An_event_that_fails_three_times_is_given_up(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await KeepAsync(storage, "2", "1");
        var inbox = storage.Storage.Inbox;

        (await inbox.FailedAsync(Platforms.Telegram, "1", CancellationToken.None)).ShouldBeTrue();
        (await inbox.FailedAsync(Platforms.Telegram, "1", CancellationToken.None)).ShouldBeTrue();
        (await inbox.FailedAsync(Platforms.Telegram, "1", CancellationToken.None)).ShouldBeFalse();

        (await inbox.FailedAsync(Platforms.Telegram, "1", CancellationToken.None)).ShouldBeFalse();
        (await WaitingAsync(storage)).ShouldBeEmpty();
        (await MarkAsync(storage, "1")).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task An_offer_comes_back_as_it_was_made(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var unit = await storage.BeginAsync();
        var (_, account) = await unit.Members.OfAsync(Platforms.Telegram, "5", "5", CancellationToken.None);
        var offer = new Offer([new Choice(1, "Yes", new SayText("/help")), new Choice(2, "Link", new OpenPrivate("key"))], "a question?", "step");

        var id = await unit.Offers.KeepAsync(account.Id, "5", offer, CancellationToken.None);

        var kept = (await unit.Offers.FindAsync(id, CancellationToken.None)).ShouldNotBeNull();
        (kept.AccountId, kept.Chat, kept.Offer.Question, kept.Offer.Step).ShouldBe((account.Id, "5", "a question?", "step"));
        kept.Offer.Choices.ShouldBe(offer.Choices);
        (await unit.Offers.FindAsync(id + 1, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_link_opens_once_for_whom_it_is_meant_and_for_a_day(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var unit = await storage.BeginAsync();
        var (_, mira) = await unit.Members.OfAsync(Platforms.Telegram, "5", "5", CancellationToken.None);
        var (_, jo) = await unit.Members.OfAsync(Platforms.Telegram, "6", "6", CancellationToken.None);
        await unit.StartLinks.KeepAsync("hers", new StartLink(mira.Id, CommunityId: null, "/session add"), TestStorage.Now, CancellationToken.None);
        await unit.StartLinks.KeepAsync("anybody's", new StartLink(AccountId: null, CommunityId: null, "/faq"), TestStorage.Now, CancellationToken.None);

        async Task<LinkState> OpenAsync(string key, Account by, Duration after) => (await unit.StartLinks.OpenAsync(key, by.Id, TestStorage.Now + after, CancellationToken.None)).State;

        (await OpenAsync("hers", jo, Duration.Zero)).ShouldBe(LinkState.Foreign);
        (await OpenAsync("hers", mira, Duration.Zero)).ShouldBe(LinkState.Opened);
        (await OpenAsync("hers", mira, Duration.Zero)).ShouldBe(LinkState.Used);
        (await OpenAsync("hers", mira, Duration.FromHours(24))).ShouldBe(LinkState.Unknown);
        (await OpenAsync("anybody's", jo, Duration.FromHours(23))).ShouldBe(LinkState.Opened);
        (await OpenAsync("anybody's", mira, Duration.FromHours(23))).ShouldBe(LinkState.Foreign);
        (await OpenAsync("no such", mira, Duration.Zero)).ShouldBe(LinkState.Unknown);
    }

    [Theory, BothDatabases]
    public async Task The_community_that_was_used_last_comes_first(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var unit = await storage.BeginAsync();
        var (_, mira) = await unit.Members.OfAsync(Platforms.Telegram, "5", "5", CancellationToken.None);
        var (glow, pore) = (await AddAsync(unit, "-1", "Glow"), await AddAsync(unit, "-2", "Pore"));

        async Task<string> AfterAsync(long community, int minutes)
        {
            await unit.Belongings.UseAsync(mira.Id, community, TestStorage.Now + Duration.FromMinutes(minutes), CancellationToken.None);
            return string.Join(' ', (await unit.Belongings.OfAsync(mira.Id, CancellationToken.None)).Select(each => each?.Name ?? "none"));
        }

        (await AfterAsync(glow.Id, 0)).ShouldBe("Glow");
        (await AfterAsync(pore.Id, 1)).ShouldBe("Pore Glow");
        // Within the hour, and all the same it is the last again.
        (await AfterAsync(glow.Id, 2)).ShouldBe("Glow Pore");
        (await AfterAsync(Community.Base, 3)).ShouldBe("none Glow Pore");
        await unit.Communities.SaveAsync(glow with { State = CommunityState.Left }, CancellationToken.None);
        (await AfterAsync(pore.Id, 4)).ShouldStartWith("Pore none");
    }

    [Theory, BothDatabases]
    public async Task A_group_that_moves_takes_all_along_however_often_it_is_told(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var unit = await storage.BeginAsync();
        var (_, mira) = await unit.Members.OfAsync(Platforms.Telegram, "5", "5", CancellationToken.None);
        var glow = await AddAsync(unit, "-1", "Glow");
        await unit.SaveConversationAsync(mira.Id, "-1", "{}", CancellationToken.None);
        await unit.SaveConversationAsync(mira.Id, "-1#7", "{}", CancellationToken.None);
        await unit.SaveConversationAsync(mira.Id, "-11", "{}", CancellationToken.None);
        await unit.Offers.KeepAsync(mira.Id, "-1", new Offer([], Question: null, Step: null), CancellationToken.None);
        await unit.QueueAsync(mira.Id, "-1", "{}", new ReplyPlace("12", "13"), CancellationToken.None);
        // Somebody wrote in the new group before anybody said what it is.
        await AddAsync(unit, "-100", "Glow");

        await MoveAsync(unit);
        // Somebody wrote in the old one, and it was handled late.
        await AddAsync(unit, "-1", "Glow");
        await MoveAsync(unit);
        await MoveAsync(unit);
        await unit.CommitAsync(CancellationToken.None);

        (await storage.RowsAsync("SELECT id, external_id FROM community")).ShouldBe([$"{glow.Id} -100"]);
        (await storage.RowsAsync("SELECT chat FROM conversation ORDER BY chat")).Order(StringComparer.Ordinal).ShouldBe(["-100", "-100#7", "-11"]);
        (await storage.RowsAsync("SELECT chat FROM offer")).ShouldBe(["-100"]);
        (await storage.RowsAsync("SELECT chat, answers_to, edits FROM outbox")).ShouldBe(["-100 - -"]);
    }

    [Theory, BothDatabases]
    public async Task The_last_reply_of_a_chat_is_known_with_what_it_answers_and_is(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        long account;
        await using (var unit = await storage.BeginAsync())
        {
            account = (await unit.Members.OfAsync(Platforms.Telegram, "5", "5", CancellationToken.None)).Account.Id;
            (await unit.LastReplyAsync(account, "5", CancellationToken.None)).ShouldBeNull();
            await unit.QueueAsync(account, "5", "{}", new ReplyPlace("1"), CancellationToken.None);
            await unit.QueueAsync(account, "5", "{}", new ReplyPlace("2"), CancellationToken.None);
            await unit.CommitAsync(CancellationToken.None);
        }

        var outbox = storage.Storage.Outbox;
        foreach (var queued in await outbox.ClaimAsync(1, TestStorage.Now, Duration.FromMinutes(1), 9, CancellationToken.None))
        {
            await outbox.FinishAsync(1, queued.Id, sent: true, $"sent {queued.Place.AnswersTo}", CancellationToken.None);
        }

        await using var later = await storage.BeginAsync();
        (await later.LastReplyAsync(account, "5", CancellationToken.None)).ShouldBe(new LastReply("2", "sent 2"));
        (await later.LastReplyAsync(account, "6", CancellationToken.None)).ShouldBeNull();
    }

    private static async Task<List<string>> KeepAsync(TestStorage storage, string position, params string[] ids) =>
        [.. (await storage.Storage.Inbox.KeepAsync(Platforms.Telegram, [.. ids.Select(id => new ReceivedEvent(id, $"payload {id}"))], position, TestStorage.Now, CancellationToken.None)).Select(kept => kept.Id)];

    private static async Task<List<string>> WaitingAsync(TestStorage storage) =>
        [.. (await storage.Storage.Inbox.WaitingAsync(Platforms.Telegram, CancellationToken.None)).Select(waiting => waiting.Id)];

    private static async Task<bool> MarkAsync(TestStorage storage, string id)
    {
        await using var unit = await storage.BeginAsync();
        var first = await unit.MarkHandledAsync(Platforms.Telegram, id, CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
        return first;
    }

    private static ValueTask<Community> AddAsync(IUnitOfWork unit, string externalId, string name) =>
        unit.Communities.AddAsync(new Community(0, Platforms.Telegram, externalId, name, CommunityState.Approved, CommunitySettings.Usual), CancellationToken.None);

    private static ValueTask MoveAsync(IUnitOfWork unit) => unit.Communities.MoveAsync(Platforms.Telegram, "-1", "-100", CancellationToken.None);
}
