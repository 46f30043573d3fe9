using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class MentionTableTests
{
    private const long Worker = 4;
    private static readonly Instant s_now = TestStorage.Now + Duration.FromHours(1);
    private static readonly Duration s_day = Duration.FromDays(1);

    [Theory, BothDatabases]
    public async Task Who_is_out_of_reach_and_chose_a_place_is_mentioned_there_with_what_waits(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage, "ann");
        await BlockAsync(storage, "bob", chooses: false);
        await storage.RegisterAsync(reminders: 1, "reachable");
        await ChooseAsync(storage, "reachable");

        var due = await DueAsync(storage, s_now);

        var mention = due.ShouldHaveSingleItem();
        mention.Account.ExternalId.ShouldBe("ann");
        mention.Held.Select(reminder => reminder.Slot).ShouldBe([0, 1]);
        (mention.Place.Community, mention.Place.Channel, mention.Place.Name).ShouldBe(("us", "c1", "#general"));
    }

    [Theory, BothDatabases]
    public async Task One_is_mentioned_once_a_day_and_only_for_what_came_since(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage, "ann");
        var mention = (await DueAsync(storage, s_now)).Single();

        (await TakeAsync(storage, mention, s_now)).ShouldBeTrue();
        (await TakeAsync(storage, mention, s_now)).ShouldBeFalse();

        (await DueAsync(storage, s_now)).ShouldBeEmpty();
        (await DueAsync(storage, s_now + s_day)).ShouldBeEmpty();
        await storage.RunAsync($"UPDATE reminder SET due_at = {(s_now + Duration.FromHours(2)).ToUnixTimeMilliseconds()} WHERE id % 256 = 1");
        (await DueAsync(storage, s_now + Duration.FromHours(3))).ShouldBeEmpty();
        (await DueAsync(storage, s_now + s_day)).Single().Held.Select(reminder => reminder.Slot).ShouldBe([1]);
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_mentioned_where_moderators_do_not_allow_it_any_more(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage, "ann");
        var mention = (await DueAsync(storage, s_now)).Single();

        await using (var unit = await storage.BeginAsync())
        {
            await unit.MentionPlaces.ForbidAsync(Platforms.Discord, "us", CancellationToken.None);
            (await unit.MentionPlaces.InAsync(Platforms.Discord, "us", CancellationToken.None)).ShouldBeNull();
            (await unit.MentionPlaces.OfAsync(mention.Account, CancellationToken.None))!.Allowed.ShouldBeFalse();
            await unit.CommitAsync(CancellationToken.None);
        }

        (await DueAsync(storage, s_now)).ShouldBeEmpty();
        (await TakeAsync(storage, mention, s_now)).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task Who_came_back_or_chose_private_only_is_not_mentioned(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage, "ann");
        await BlockAsync(storage, "bob");
        var both = await DueAsync(storage, s_now);

        await using (var unit = await storage.BeginAsync())
        {
            await unit.Members.OfAsync(Platforms.Discord, "ann", "dm-ann", CancellationToken.None);
            await unit.MentionPlaces.ChooseAsync(both[1].Account, place: null, CancellationToken.None);
            await unit.CommitAsync(CancellationToken.None);
        }

        both.Count.ShouldBe(2);
        (await DueAsync(storage, s_now)).ShouldBeEmpty();
        (await TakeAsync(storage, both[0], s_now)).ShouldBeFalse();
        (await TakeAsync(storage, both[1], s_now)).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task A_place_that_is_allowed_anew_is_the_same_for_those_who_chose_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage, "ann");
        await using (var unit = await storage.BeginAsync())
        {
            await unit.MentionPlaces.ForbidAsync(Platforms.Discord, "us", CancellationToken.None);
            await unit.MentionPlaces.AllowAsync(Platforms.Discord, "us", "c2", "#bots", CancellationToken.None);
            (await unit.MentionPlaces.InAsync(Platforms.Telegram, "us", CancellationToken.None)).ShouldBeNull();
            await unit.CommitAsync(CancellationToken.None);
        }

        (await DueAsync(storage, s_now)).Single().Place.Name.ShouldBe("#bots");
    }

    private static ValueTask<IReadOnlyList<DueMention>> DueAsync(TestStorage storage, Instant now) =>
        storage.Storage.Mentions.DueAsync(now - s_day, 100, CancellationToken.None);

    private static ValueTask<bool> TakeAsync(TestStorage storage, DueMention mention, Instant now) =>
        storage.Storage.Mentions.TakeAsync(mention, now - s_day, now, CancellationToken.None);

    /// <summary>Two reminders could not be brought.</summary>
    private static async Task BlockAsync(TestStorage storage, string who, bool chooses = true)
    {
        await storage.RegisterAsync(reminders: 2, who);
        var claimed = await storage.ClaimAsync(Worker);
        await storage.IntendAsync(Worker, claimed);
        foreach (var due in claimed)
        {
            await storage.RecordAsync(Worker, due, new Unreachable("blocked"));
        }

        if (chooses)
        {
            await ChooseAsync(storage, who);
        }
    }

    private static async Task ChooseAsync(TestStorage storage, string who)
    {
        await using var unit = await storage.BeginAsync();
        // No private chat: this is no contact that shows them reachable.
        var (_, account) = await unit.Members.OfAsync(Platforms.Discord, who, privateChat: null, CancellationToken.None);
        await unit.MentionPlaces.AllowAsync(Platforms.Discord, "us", "c1", "#general", CancellationToken.None);
        await unit.MentionPlaces.ChooseAsync(account, await unit.MentionPlaces.InAsync(Platforms.Discord, "us", CancellationToken.None), CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
    }
}
