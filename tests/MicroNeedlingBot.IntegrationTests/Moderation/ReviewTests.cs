using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Moderation.Editing;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class ReviewTests
{
    private const string Mine = "after/tattoos";
    private static readonly LocalDate s_today = TestStorage.Now.InUtc().Date;

    [Fact]
    public async Task Still_right_is_a_revision_with_the_new_date_and_nothing_else()
    {
        await using var world = await WithEntriesAsync(s_today.PlusDays(-200));

        (await world.SayAsync("mia", "glow", "/faq review")).ShouldStartWith("1 answer unchecked for more than 180 days:");
        (await world.SayAsync("mia", "glow", "1")).ShouldContain("Wait until it has healed.");
        (await world.PickAsync("mia", "glow", "Still right")).ShouldStartWith("Noted: “Can I get a tattoo there?” was checked today.");

        var newest = await NewestAsync(world);
        (newest.Number, newest.Act).ShouldBe((2, RevisionAct.StillRight));
        newest.Text.ShouldBe(Text(s_today));
    }

    [Fact]
    public async Task A_press_on_an_older_text_notes_nothing()
    {
        await using var world = await WithEntriesAsync(s_today.PlusDays(-200));
        await world.SayAsync("mia", "glow", "/faq review");
        await world.SayAsync("mia", "glow", "1");
        await world.Storage.EditAsync(world.Community("glow").Id, Mine, 1, Text(s_today).Replace("healed", "healed well", StringComparison.Ordinal));

        (await world.PickAsync("mia", "glow", "Still right")).ShouldContain("changed this answer meanwhile");

        (await NewestAsync(world)).Number.ShouldBe(2);
    }

    [Fact]
    public async Task Moderators_can_vouch_neither_for_the_base_nor_for_another_community()
    {
        await using var world = await WithEntriesAsync(s_today.PlusDays(-200));
        world.Appoint("pat", "pore");

        (await world.SayAsync("mia", "glow", "/faq review before/retinoids 0 right")).ShouldStartWith("There is no such answer");
        (await world.SayAsync("pat", "pore", $"/faq review {Mine} 1 right")).ShouldStartWith("There is no such answer");
        (await world.SayAsync("pat", "pore", "/faq review")).ShouldStartWith("Nothing is due");

        (await world.Storage.RowsAsync("SELECT COUNT(*) FROM entry_revision")).ShouldBe(["1"]);
    }

    private static async Task<ChatWorld> WithEntriesAsync(LocalDate day)
    {
        var world = await ChatWorld.OpenAsync(views: new OwnEntry(day));
        world.Appoint("mia", "glow");
        await world.Storage.EditAsync(world.Community("glow").Id, Mine, 0, Text(day));
        return world;
    }

    private static string Text(LocalDate day) => EntryFile.Write(Entry(day));

    private static Entry Entry(LocalDate day) =>
        new(Mine, EntryKind.Entry, "Can I get a tattoo there?", ["tattoo after needling"], "Wait until it has healed.", [], [], day);

    private static Task<Revision> NewestAsync(ChatWorld world) => world.Storage.InOneAsync(async unit =>
        (await unit.Entries.NewestAsync(world.Community("glow").Id, Mine, CancellationToken.None))!);

    /// <summary>Glow, the first community, has one entry of its own.</summary>
    private sealed class OwnEntry(LocalDate day) : IKnowledgeViews
    {
        public ValueTask<KnowledgeBase> OfAsync(long community, CancellationToken cancel)
        {
            var live = ShippedKnowledge.Live.Current;
            var own = Entry(day) with { Origin = new EntryOrigin(1, "moderators of Glow", 1) };
            return new(community == 1 ? live with { Content = live.Content with { Entries = [.. live.Content.Entries, own] } } : live);
        }
    }
}
