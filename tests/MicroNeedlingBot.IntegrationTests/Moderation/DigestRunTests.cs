using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class DigestRunTests
{
    private const string Tattoo = "can I get a tattoo on the same spot?";

    // A Tuesday.
    private static readonly LocalDate s_today = TestStorage.Now.InUtc().Date;

    [Theory, BothDatabases]
    public async Task A_digest_of_a_day_comes_once_however_many_workers_try(StorageProvider provider)
    {
        await using var world = await WithDigestAsync(provider, DigestRhythm.Daily);
        await world.SayAsync("anna", "glow", Tattoo);

        var queued = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Run(world).RunAsync(s_today.PlusDays(1), CancellationToken.None).AsTask()));

        queued.Sum().ShouldBe(1);
        (await world.ToldAsync("mia", "For the moderators of Glow, the last day:")).ShouldBe(1);
    }

    [Fact]
    public async Task A_day_without_anything_new_brings_none()
    {
        await using var world = await WithDigestAsync(StorageProvider.Sqlite, DigestRhythm.Daily);
        await world.SayAsync("anna", "glow", Tattoo);

        (await Run(world).RunAsync(s_today, CancellationToken.None)).ShouldBe(0);
        (await Run(world).RunAsync(s_today.PlusDays(2), CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_weekly_one_comes_on_monday_about_the_week_before()
    {
        await using var world = await WithDigestAsync(StorageProvider.Sqlite, DigestRhythm.Weekly);
        await world.SayAsync("anna", "glow", Tattoo);

        (await Run(world).RunAsync(s_today.PlusDays(1), CancellationToken.None)).ShouldBe(0);
        (await Run(world).RunAsync(s_today.Next(IsoDayOfWeek.Monday), CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_never_asked_for_a_digest_gets_none()
    {
        await using var world = await WithDigestAsync(StorageProvider.Sqlite, DigestRhythm.Off);
        await world.SayAsync("anna", "glow", Tattoo);

        (await Run(world).RunAsync(s_today.PlusDays(1), CancellationToken.None)).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task After_ninety_days_a_question_is_forgotten_with_who_waits_for_it(StorageProvider provider)
    {
        await using var world = await ChatWorld.OpenAsync(provider);
        await world.SayAsync("anna", "glow", Tattoo);
        await world.PickAsync("anna", "glow", "Tell me");
        var storage = world.Storage.Storage;

        await new Retention(storage.Upkeep, storage.Store, Duration.FromDays(30), new StoppedTime(TestStorage.Now + Duration.FromDays(90))).PurgeAsync(CancellationToken.None);
        (await world.OpenAsync()).Count.ShouldBe(1);

        await new Retention(storage.Upkeep, storage.Store, Duration.FromDays(30), new StoppedTime(TestStorage.Now + Duration.FromDays(91))).PurgeAsync(CancellationToken.None);
        (await world.OpenAsync()).ShouldBeEmpty();
        (await world.Storage.RowsAsync("SELECT COUNT(*) FROM question_waiting")).ShouldBe(["0"]);
    }

    private static async Task<ChatWorld> WithDigestAsync(StorageProvider provider, DigestRhythm rhythm)
    {
        var world = await ChatWorld.OpenAsync(provider);
        world.Appoint("mia", "glow");
        await world.SayAsync("mia", "dm-mia@glow", "/help");
        var glow = world.Community("glow");
        await world.Storage.InOneAsync<bool>(async unit =>
        {
            await unit.Communities.SaveAsync(glow with { Settings = new CommunitySettings { Digest = rhythm } }, CancellationToken.None);
            return true;
        });
        return world;
    }

    private static DigestRun Run(ChatWorld world) => new(world.Storage.Storage.Store, new OneView(), new ChatOfMia(world));

    private sealed class OneView : IKnowledgeViews
    {
        public ValueTask<KnowledgeBase> OfAsync(long community, CancellationToken cancel) => new(ShippedKnowledge.Live.Current);
    }

    private sealed class ChatOfMia(ChatWorld world) : IModeratorChats
    {
        public async ValueTask<ModeratorChat?> OfAsync(Community community, CancellationToken cancel) => new(
            long.Parse((await world.Storage.RowsAsync("SELECT id FROM account WHERE external_id = 'mia'")).Single(), System.Globalization.CultureInfo.InvariantCulture),
            "dm-mia@glow");
    }
}
