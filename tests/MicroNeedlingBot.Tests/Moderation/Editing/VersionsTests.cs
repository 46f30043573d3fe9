using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Tests.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Editing;

/// <summary>A community's versions of base entries, and what becomes of them.</summary>
public sealed class VersionsTests
{
    private readonly ModerationWorld _world = new();

    [Fact]
    public async Task A_changed_answer_is_signed_and_loses_the_guide_and_the_old_one_gets_it_back()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:plain");
        await _world.SayAsync("save");
        Reading().Entries.Single().ShouldSatisfyAllConditions(
            entry => entry.Facts.ShouldBeEmpty(),
            entry => entry.Origin!.SignedBy.ShouldBe("moderators of Glow"));

        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with a *gentle* cleanser. also:face wash reason:-");
        await _world.SayAsync("save");
        Reading().Entries.Single().Facts.ShouldBe(["F20"]);
    }

    [Fact]
    public async Task Moderators_are_told_when_the_base_has_changed_since()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:-");
        await _world.SayAsync("save");
        _world.ChangeBase(SampleKnowledge.Entry("before/cleanse") with { Answer = "Yes, with a mild cleanser." });

        (await _world.SayAsync("/faq show before/cleanse")).ShouldContain("The guide's text has changed since your version was made.");
        (await _world.SayAsync("/faq list")).ShouldContain("your version; the guide's text changed since");
        (await _world.SayAsync("/faq edit before/cleanse answer:Yes, with warm water. reason:-")).ShouldContain("has changed since");
        await _world.SayAsync("save");
        (await _world.SayAsync("/faq show before/cleanse")).ShouldNotContain("has changed since");
    }

    [Fact]
    public async Task A_base_entry_that_was_hidden_comes_back_and_follows_the_base_from_then_on()
    {
        await _world.SayAsync("/faq remove before/cleanse");
        await _world.SayAsync("yes");
        Reading().Hidden.ShouldBe(["before/cleanse"]);

        await _world.SayAsync("/faq restore before/cleanse");
        await _world.SayAsync("save");
        _world.ChangeBase(SampleKnowledge.Entry("before/cleanse") with { Answer = "Yes, with a mild cleanser." });

        (Reading().Entries.Count, Reading().Hidden.Count).ShouldBe((0, 0));
        (await _world.SayAsync("/faq show before/cleanse")).ShouldContain("Yes, with a mild cleanser.");
    }

    [Fact]
    public async Task A_text_that_can_t_be_read_leaves_the_one_before_it_and_moderators_are_told()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:-");
        await _world.SayAsync("save");
        _world.State.Revisions.Add(new NewRevision(_world.Glow.Id, "before/cleanse", 1, "no front matter", RevisionAct.Import, 0, ""));
        _world.State.Revisions.Add(new NewRevision(_world.Glow.Id, "glow/evil", 0, "---\nquestion: Who?\n---\n@everyone come!\n", RevisionAct.Import, 0, ""));

        Reading().Unread.Select(revision => revision.EntryId).ShouldBe(["before/cleanse", "glow/evil"]);
        var shown = await _world.SayAsync("/faq show before/cleanse");
        shown.ShouldContain("Yes, with water.");
        shown.ShouldContain("can't be read, so members still get the one before it");
        (await _world.SayAsync("/faq list")).ShouldContain("its newest text can't be read");
    }

    [Fact]
    public async Task What_moderators_answer_is_no_gap_any_more()
    {
        await _world.SayAsync("/faq edit gaps/price answer:About 200 euros at our studio. reason:-");
        (await _world.SayAsync("save")).ShouldStartWith("Saved as gaps/price");

        Reading().Entries.Single().Kind.ShouldBe(MicroNeedlingBot.Knowledge.EntryKind.Entry);
        (await _world.SayAsync("/faq show gaps/price")).ShouldContain("Source: moderators of Glow");
    }

    [Fact]
    public async Task The_owner_edits_the_base_and_keeps_the_facts()
    {
        _world.Standing = new Standing(Community: null, IsModerator: false, IsOwner: true);
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with a mild cleanser. reason:-");
        (await _world.SayAsync("save")).ShouldStartWith("Saved as before/cleanse, revision 1. Every community");

        _world.Written.Single().Community.ShouldBe(Community.Base);
        _world.Written[0].Text.ShouldNotBeNull().ShouldContain("facts: [F20]");
    }

    [Fact]
    public async Task Every_revision_says_who_when_and_why_and_undo_is_one_more()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:shorter");
        await _world.SayAsync("save");
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with cold water. reason:typo", who: 2);
        await _world.SayAsync("save", who: 2);
        await _world.SayAsync("/faq undo before/cleanse");
        await _world.SayAsync("save");

        var history = await _world.SayAsync("/faq history before/cleanse");
        history.ShouldContain("3. Set back by Ann, Tuesday 24 November 2026, 10:15 UTC: back to revision 1");
        history.ShouldContain("2. Changed by Ben, Tuesday 24 November 2026, 10:15 UTC: typo\n- Answer: Yes, with [+ cold] water.");
        Reading().Entries.Single().Answer.ShouldBe("Yes, with water.");
        _world.Written.Select(revision => revision.Act).ShouldBe([RevisionAct.Edit, RevisionAct.Edit, RevisionAct.Undo]);
    }

    [Fact]
    public async Task A_second_undo_goes_one_step_further_back()
    {
        foreach (var water in (string[])["cool", "warm", "hot"])
        {
            await _world.SayAsync($"/faq edit before/cleanse answer:Yes, with {water} water. reason:-");
            await _world.SayAsync("save");
        }

        await _world.SayAsync("/faq undo before/cleanse");
        await _world.SayAsync("save");
        var said = await _world.SayAsync("/faq undo before/cleanse");
        await _world.SayAsync("save");

        said.ShouldStartWith("The last change was an undo already, so this goes one step further back, to revision 1. /faq undo before/cleanse 3 takes that undo back instead.");
        Reading().Entries.Single().Answer.ShouldBe("Yes, with cool water.");
        (await _world.SayAsync("/faq undo before/cleanse")).ShouldContain("to the guide's text.");
    }

    [Fact]
    public async Task Nobody_takes_away_a_text_that_they_have_not_seen()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:-");
        await _world.SayAsync("save");
        await _world.SayAsync("/faq remove before/cleanse");
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with soap. reason:-", who: 2);
        await _world.SayAsync("save", who: 2);

        var said = await _world.SayAsync("yes");

        said.ShouldStartWith("Changed by Ben, Tuesday 24 November 2026, 10:15 UTC, meanwhile. Nothing was taken away yet.");
        said.ShouldContain("There now:");
        said.ShouldContain("Yes, with soap.");
        said.ShouldContain("What you saw:");
        said.ShouldContain("Yes, with water.");
        _world.Written.Count.ShouldBe(2);
        (await _world.SayAsync("yes")).ShouldStartWith("Hidden: before/cleanse.");
    }

    [Fact]
    public async Task Who_is_overtaken_sees_both_texts_and_can_save_on_top_or_drop_theirs()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:-");
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with soap. reason:-", who: 2);
        await _world.SayAsync("save", who: 2);

        var said = await _world.SayAsync("save");
        said.ShouldStartWith("Changed by Ben, Tuesday 24 November 2026, 10:15 UTC, meanwhile.");
        said.ShouldContain("Yes, with soap.");
        said.ShouldContain("Yes, with water.");
        _world.Written.Count.ShouldBe(1);

        (await _world.SayAsync("save on top")).ShouldStartWith("Saved as before/cleanse, revision 2.");
        Reading().Entries.Single().Answer.ShouldBe("Yes, with water.");
    }

    [Fact]
    public async Task Nothing_is_saved_on_top_of_a_text_that_was_not_shown()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with water. reason:-");
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with soap. reason:-", who: 2);
        await _world.SayAsync("save", who: 2);

        var said = await _world.SayAsync("save on top");

        said.ShouldContain("Yes, with soap.");
        _world.Written.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Warnings_are_agreed_to_also_when_saving_on_top()
    {
        await _world.SayAsync("/faq edit before/cleanse answer:This is a miracle cure. reason:-");
        await _world.SayAsync("/faq edit before/cleanse answer:Yes, with soap. reason:-", who: 2);
        await _world.SayAsync("save", who: 2);
        await _world.SayAsync("save anyway");

        (await _world.SayAsync("save on top")).ShouldContain("Save anyway");
        _world.Written.Count.ShouldBe(1);
        (await _world.SayAsync("save anyway")).ShouldStartWith("Saved as before/cleanse, revision 2.");
    }

    [Fact]
    public async Task Two_who_add_the_same_question_don_t_both_get_it_live_unseen()
    {
        await _world.SayAsync("/faq add Which hat is best? answer:A straw hat. also:none topic:club reason:-");
        await _world.SayAsync("/faq add Which hat is best? answer:A cap. also:none topic:club reason:-", who: 2);
        await _world.SayAsync("save anyway", who: 2);

        (await _world.SayAsync("save anyway")).ShouldStartWith("Somebody added the same question meanwhile.");
        _world.Written.Count.ShouldBe(1);
    }

    [Fact]
    public async Task None_to_add_takes_no_phrasing_away()
    {
        await _world.SayAsync("/faq edit before/cleanse");
        await _world.SayAsync("keep");
        await _world.SayAsync("Yes, with water.");
        await _world.SayAsync("none");
        await _world.SayAsync("none");
        await _world.SayAsync("save anyway");

        Reading().Entries.Single().Phrasings.ShouldBe(SampleKnowledge.Content.Entries.Single(entry => entry.Id is "before/cleanse").Phrasings);
    }

    [Fact]
    public async Task What_was_typed_goes_with_the_entry_that_is_picked()
    {
        await _world.SayAsync("/faq edit before answer:Yes, with water. reason:clearer");
        var picked = await _world.SayAsync("1");

        picked.ShouldContain("Yes, with water.");
    }

    private ScopeReading Reading() => ScopeReader.Read(
        _world.Glow,
        _world.Written.GroupBy(revision => revision.EntryId, StringComparer.Ordinal).Select(entry => entry.Last()),
        SampleKnowledge.Content);
}
