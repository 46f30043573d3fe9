using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Forms;

/// <summary>Nobody crosses into another community, and nothing is saved by somebody who may not, or twice.</summary>
public sealed class RightsTests
{
    private const string Add = "/faq add question:Is there tea? answer:Yes, in the lounge. also:tea | coffee | drinks topic:glow reason:-";

    private readonly ModerationWorld _world = new();

    [Fact]
    public async Task A_member_gets_one_plain_sentence()
    {
        _world.Standing = _world.Standing with { IsModerator = false };

        foreach (var line in new[] { Add, "/faq", "/faq list", "/faq edit before/retinoids", "/faq show before/retinoids", "/setup", "/setup digest daily" })
        {
            (await _world.SayAsync(line)).ShouldBe("Only moderators of Glow can do that.");
        }

        (await _world.SayAsync("/help")).ShouldNotContain("/faq");
        _world.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_moderator_who_is_none_any_more_saves_nothing()
    {
        await _world.SayAsync(Add);
        var press = _world.Press("Save");
        _world.Standing = _world.Standing with { IsModerator = false };

        (await _world.SayAsync(press)).ShouldBe("Only moderators of Glow can do that. Nothing was saved.");
        _world.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_that_is_brought_again_saves_nothing_a_second_time()
    {
        await _world.SayAsync(Add);
        var press = _world.Press("Save");
        await _world.SayAsync(press);

        (await _world.SayAsync(press)).ShouldBe("That form is closed already. Nothing was saved a second time.");
        await _world.SayAsync(Add.Replace("tea", "soup", StringComparison.Ordinal));
        (await _world.SayAsync(press)).ShouldStartWith("That button belongs to an earlier preview.");
        _world.Written.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_press_at_the_same_moment_is_told_that_it_was_saved()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:-");
        var text = "";
        _world.State.Revisions.Meanwhile = () => text = _world.State.Revisions.Add(Pending()).Text!;

        (await _world.SayAsync("save")).ShouldBe("That was saved already.");
        _world.Written.Count.ShouldBe(1);
        text.ShouldContain("with water");

        NewRevision Pending() => new(_world.Glow.Id, "before/cleanse", 0, MicroNeedlingBot.Knowledge.Format.EntryFile.Write(Chat.SampleKnowledge.Entry("before/cleanse") with { Answer = "Yes, with water.", Checked = new NodaTime.LocalDate(2026, 11, 24) }), RevisionAct.Edit, 1, "");
    }

    [Fact]
    public async Task A_form_of_one_community_saves_nothing_in_another()
    {
        await _world.SayAsync(Add);
        var press = _world.Press("Save");
        _world.Standing = _world.Standing with { Community = _world.Bloom };

        (await _world.SayAsync(press)).ShouldContain("That form belongs to another community");
        _world.Written.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/faq show glow/tea")]
    [InlineData("/faq edit glow/tea answer:No.")]
    [InlineData("/faq remove glow/tea")]
    [InlineData("/faq restore glow/tea")]
    [InlineData("/faq undo glow/tea 1")]
    [InlineData("/faq history glow/tea")]
    public async Task Another_community_s_ids_are_not_found(string forged)
    {
        await _world.SayAsync(Add);
        await _world.SayAsync("save");
        _world.Standing = _world.Standing with { Community = _world.Bloom };

        var said = await _world.SayAsync(forged, who: 2);
        await _world.SayAsync("yes", who: 2);
        await _world.SayAsync("save anyway", who: 2);

        said.ShouldNotContain("lounge");
        _world.Written.ShouldHaveSingleItem().Community.ShouldBe(_world.Glow.Id);
    }

    [Fact]
    public async Task In_a_community_that_waits_one_sentence_is_all()
    {
        await _world.SayAsync(Add);
        await _world.State.Places.SaveAsync(_world.Glow with { State = CommunityState.Waiting }, CancellationToken.None);

        foreach (var line in new[] { "save", Add, "/help", "tret before", "1" })
        {
            (await _world.SayAsync(line)).ShouldBe("I can't answer in Glow yet: whoever runs this bot has to agree first.");
        }

        (await _world.SayAsync("there is pus")).ShouldStartWith("This may be serious.");
        _world.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_community_s_moderator_approves_nothing_and_an_owner_edits_no_community()
    {
        (await _world.SayAsync("/communities approve Bloom")).ShouldBe("Only whoever runs this bot can do that.");
        _world.Standing = new Standing(_world.Glow, IsModerator: false, IsOwner: true);
        (await _world.SayAsync(Add)).ShouldBe("Only moderators of Glow can do that.");
        _world.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_three_hundred_and_first_entry_is_refused()
    {
        for (var number = 1; number <= EditLimits.MostEntries; number++)
        {
            _world.State.Revisions.Add(new NewRevision(_world.Glow.Id, $"glow/e{number}", 0, $"---\nquestion: Is it {number}?\n---\nYes.\n", RevisionAct.Add, 1, ""));
        }

        (await _world.SayAsync(Add)).ShouldStartWith("Your community has 300 entries of its own");
        await _world.SayAsync("/faq edit before/cleanse answer:No need. reason:-");
        (await _world.SayAsync("save")).ShouldStartWith("Your community has 300 entries of its own");
        await _world.SayAsync("/faq edit glow/e7 answer:No, it is not. reason:-");
        (await _world.SayAsync("save anyway")).ShouldStartWith("Saved as glow/e7, revision 2.");
    }

    [Fact]
    public async Task A_moderator_writes_about_warning_signs_and_whoever_has_one_still_gets_the_warning()
    {
        await _world.SayAsync("/faq add question:What if I see pus? answer:With pus, see a doctor. also:- topic:after reason:-");
        (await _world.SayAsync("save anyway")).ShouldStartWith("Saved as after/what-if-see-pus");

        (await _world.SayAsync("What if I see pus?")).ShouldStartWith("This may be serious.");
    }
}
