using MicroNeedlingBot.Chat.Commands;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class FaqLoopTests
{
    private const string Tattoo = "can I get a tattoo on the same spot?";
    private const string Fly = "is flying after microneedling ok";

    [Fact]
    public async Task Moderators_see_open_questions_in_groups_page_by_page()
    {
        await using var world = await WithModeratorsAsync();
        await world.SayAsync("anna", "glow", Tattoo);
        await world.SayAsync("bo", "glow", "tattoo on the same spot, is that ok");
        await world.SayAsync("bo", "glow", Fly);

        var list = await world.SayAsync("mia", "dm-mia@glow", "/faq unanswered");
        list.ShouldBe("""
            3 questions without an answer, 2 groups:
              1  2 ×: can I get a tattoo on the same spot? (24 Nov)
              2  1 ×: is flying after microneedling ok (24 Nov)
            """.ReplaceLineEndings("\n") + "\nThis is general information, not medical advice.");
        (await world.SayAsync("mia", "dm-mia@glow", "1")).ShouldContain("- tattoo on the same spot, is that ok");
        (await world.PickAsync("mia", "dm-mia@glow", "Not for us")).ShouldStartWith("Put aside: 2 questions.");
        (await world.OpenAsync()).ShouldBe([$"{world.Community("glow").Id} {Fly}"]);
    }

    [Fact]
    public async Task What_was_asked_after_the_moderator_looked_is_not_put_aside_with_it()
    {
        await using var world = await WithModeratorsAsync();
        await world.SayAsync("anna", "glow", Tattoo);
        await world.SayAsync("mia", "dm-mia@glow", "/faq unanswered");
        await world.SayAsync("mia", "dm-mia@glow", "1");
        await world.SayAsync("bo", "glow", Tattoo);

        await world.PickAsync("mia", "dm-mia@glow", "Not for us");

        (await world.OpenAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/faq unanswered")]
    [InlineData("/faq unanswered #1-1 none")]
    [InlineData("/faq unanswered #1-1 answer")]
    [InlineData("/faq unanswered #1-1 same")]
    [InlineData("/faq suggestions #1 decline")]
    [InlineData("/faq stats")]
    [InlineData("/faq review")]
    [InlineData("/faq review before/retinoids 0 right")]
    [InlineData("/faq digest")]
    public async Task Members_and_moderators_of_elsewhere_are_refused(string command)
    {
        await using var world = await WithModeratorsAsync();
        await world.SayAsync("anna", "glow", Tattoo);
        await world.SayAsync("anna", "glow", "/suggest something about tattoos and needling");

        (await world.SayAsync("anna", "glow", command)).ShouldStartWith("Only moderators of Glow can do that.");
        (await world.SayAsync("pat", "glow", command)).ShouldStartWith("Only moderators of Glow can do that.");
        (await world.SayAsync("mia", "dm-mia", command)).ShouldStartWith("Only moderators can do that");

        await NothingChangedAsync(world);
    }

    [Theory]
    [InlineData("/faq unanswered #1-1 none")]
    [InlineData("/faq unanswered #1-9 answer")]
    [InlineData("/faq unanswered #1-9 same")]
    [InlineData("/faq suggestions #1 decline")]
    [InlineData("/faq suggestions #1 accept")]
    public async Task Numbers_of_another_community_lead_nowhere(string command)
    {
        await using var world = await WithModeratorsAsync();
        await world.SayAsync("anna", "glow", Tattoo);
        await world.SayAsync("anna", "glow", "/suggest something about tattoos and needling");

        (await world.SayAsync("pat", "dm-pat@pore", command)).ShouldContain("by now");

        await NothingChangedAsync(world);
    }

    [Fact]
    public async Task A_button_that_was_shown_to_a_moderator_does_nothing_for_one_who_is_none_any_more()
    {
        await using var world = await WithModeratorsAsync();
        await world.SayAsync("anna", "glow", Tattoo);
        await world.SayAsync("mia", "dm-mia@glow", "/faq unanswered");
        await world.SayAsync("mia", "dm-mia@glow", "1");
        world.Dismiss("mia", "glow");

        (await world.PickAsync("mia", "dm-mia@glow", "Not for us")).ShouldStartWith("Only moderators of Glow can do that.");

        (await world.OpenAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_member_who_wants_to_hear_is_on_the_list_once_and_only_of_their_own_community()
    {
        await using var world = await WithModeratorsAsync();
        await world.SayAsync("anna", "glow", Tattoo);
        await world.PickAsync("anna", "glow", "Tell me");
        await world.PickAsync("anna", "glow", "Tell me");
        await world.Storage.RunAsync("UPDATE conversation SET chat = 'pore'");

        (await world.PickAsync("anna", "pore", "Tell me")).ShouldContain("settled by now");

        (await world.Storage.RowsAsync("SELECT COUNT(*) FROM question_waiting")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task The_owner_has_no_questions_of_communities()
    {
        await using var world = await WithModeratorsAsync();
        await world.SayAsync("anna", "glow", Tattoo);

        (await world.Storage.RowsAsync("SELECT COUNT(*) FROM open_question WHERE community_id = 0")).ShouldBe(["0"]);
        ModerationCatalogue.Faq.Subcommands.ShouldAllBe(sub => sub.Audience != Audience.Everyone);
    }

    private static async Task<ChatWorld> WithModeratorsAsync()
    {
        var world = await ChatWorld.OpenAsync();
        world.Appoint("mia", "glow");
        world.Appoint("pat", "pore");
        return world;
    }

    private static async Task NothingChangedAsync(ChatWorld world)
    {
        (await world.OpenAsync()).Count.ShouldBe(1);
        (await world.Storage.RowsAsync("SELECT state FROM suggestion")).ShouldBe(["0"]);
        (await world.Storage.RowsAsync("SELECT COUNT(*) FROM entry_revision")).ShouldBe(["0"]);
    }
}
