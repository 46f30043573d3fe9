using MicroNeedlingBot.Moderation.Communities;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Forms;

/// <summary>What somebody wrote is not lost because another form is opened.</summary>
public sealed class PutAsideTests
{
    private readonly ModerationWorld _world = new();

    [Fact]
    public async Task A_draft_is_put_aside_named_at_the_end_and_gone_on_with()
    {
        await _world.SayAsync("/faq add Which hat is best?");
        await _world.SayAsync("A straw hat.");

        (await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:-"))
            .ShouldStartWith("You were writing “Which hat is best?”: that draft is put aside, nothing of it is lost. /faq draft goes on with it.");
        (await _world.SayAsync("save")).ShouldContain("Still put aside: you were writing “Which hat is best?”.");

        var back = await _world.SayAsync("/faq draft");
        back.ShouldStartWith("You were writing “Which hat is best?”; this is your draft, as you left it.");
        back.ShouldContain("How else do people ask it?");
        await _world.SayAsync("none");
        await _world.SayAsync("club");
        await _world.SayAsync("none");
        (await _world.SayAsync("save anyway")).ShouldStartWith("Saved as club/which-hat-best");
        (await _world.SayAsync("/faq draft")).ShouldBe("No draft of yours is put aside here.");
    }

    [Fact]
    public async Task The_same_entry_brings_its_draft_back()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water.");
        await _world.SayAsync("/faq edit before/retinoids answer:Three days before.");

        var said = await _world.SayAsync("/faq edit before/cleanse");

        said.ShouldContain("You were editing before/cleanse; this is your draft");
        (await _world.SayAsync("none")).ShouldContain("Yes, with water.");
        (await _world.SayAsync("/faq draft")).ShouldContain("You were editing before/retinoids; this is your draft");
    }

    [Fact]
    public async Task An_entry_that_is_open_is_not_opened_twice()
    {
        await _world.SayAsync("/faq edit before/cleanse");
        await _world.SayAsync("Do I wash my face?");

        var said = await _world.SayAsync("/faq edit before/cleanse");

        said.ShouldStartWith("You are editing before/cleanse already");
        said.ShouldContain("What is the answer?");
    }

    [Fact]
    public async Task Nothing_is_said_of_a_form_in_which_nothing_was_written()
    {
        await _world.SayAsync("/faq add");

        (await _world.SayAsync("/faq edit before/cleanse")).ShouldStartWith("Question now:");
    }

    [Fact]
    public async Task An_owner_who_leaves_for_a_while_takes_no_draft_along()
    {
        await _world.SayAsync("/faq add Which hat is best?");
        await _world.State.Places.SaveAsync(_world.Glow with { State = CommunityState.Waiting }, CancellationToken.None);
        await _world.SayAsync("A straw hat.");
        await _world.State.Places.SaveAsync(_world.Glow with { State = CommunityState.Approved }, CancellationToken.None);

        (await _world.SayAsync("/faq draft")).ShouldContain("You were writing “Which hat is best?”");
    }
}
