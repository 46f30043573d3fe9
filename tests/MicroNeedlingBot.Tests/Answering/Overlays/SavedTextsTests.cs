using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Overlays;

public sealed class SavedTextsTests
{
    [Fact]
    public void A_saved_text_is_shown_before_the_matcher_has_learnt_it()
    {
        var edited = SmallShop.Entries.Select(entry => entry.Id is "bikes/chain" ? entry with { Answer = "Each week." } : entry).ToList();
        var told = SmallShop.Shared.WithTexts(SmallShop.Content(edited));

        told.Likeliest("my chain squeaks").Answer.ShouldBe("Each week.");
        told.Ask("my chain squeaks").Covered.ShouldBe(SmallShop.Shared.Ask("my chain squeaks").Covered);
    }

    [Fact]
    public void A_removed_entry_is_gone_at_once_and_a_new_one_is_found_in_other_words_later()
    {
        var edited = SmallShop.Entries.Where(entry => entry.Id is not "bikes/chain").Append(SmallShop.Lights()).ToList();
        var told = SmallShop.Shared.WithTexts(SmallShop.Content(edited));

        told.Ask("my chain squeaks").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "bikes/chain");
        told.Ask("a lamp with a dynamo").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "own/lights");
        told.Content.Entries.ShouldContain(entry => entry.Id == "own/lights");
    }

    [Fact]
    public void A_view_over_texts_that_wait_for_their_matcher_shows_both()
    {
        var edited = SmallShop.Entries.Select(entry => entry.Id is "bikes/chain" ? entry with { Answer = "Each week." } : entry).ToList();
        var seen = Overlay.Over(SmallShop.Shared.WithTexts(SmallShop.Content(edited)), new CommunityEntries([SmallShop.Lights()], []));

        seen.Likeliest("my chain squeaks").Answer.ShouldBe("Each week.");
        seen.Likeliest("dynamo lamp").Id.ShouldBe("own/lights");
    }

    [Theory]
    [InlineData("Where do I buy dynamo lights?")]
    [InlineData("  DYNAMO, lamp!! ")]
    public void A_new_entry_answers_who_asks_in_its_very_words_before_the_matcher_has_learnt_it(string asked)
    {
        var told = SmallShop.Shared.WithTexts(SmallShop.Content([.. SmallShop.Entries, SmallShop.Lights()]));

        SmallShop.Shared.Ask(asked).Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "own/lights");
        var verdict = told.Ask(asked);
        verdict.Outcome.ShouldBe(Outcome.Answer);
        verdict.Entries.ShouldHaveSingleItem().Entry.Id.ShouldBe("own/lights");
        verdict.Candidates.Select(candidate => candidate.Entry.Id).ShouldBeUnique(StringComparer.Ordinal);
        verdict.Candidates[0].Entry.Id.ShouldBe("own/lights");
    }

    [Fact]
    public void A_new_phrasing_of_a_community_is_found_and_one_that_was_taken_out_again_is_not()
    {
        var view = SmallShop.Seen(SmallShop.Lights());
        var more = SmallShop.Lights() with { Phrasings = [.. SmallShop.Lights().Phrasings, "quantum flux capacitor"] };
        var told = SmallShop.Shared.WithTexts(view, new CommunityEntries([more], []));
        var back = SmallShop.Shared.WithTexts(told, new CommunityEntries([SmallShop.Lights()], []));

        told.Ask("Quantum flux capacitor?").Entries.ShouldHaveSingleItem().Entry.ShouldBe(more);
        view.Ask("Quantum flux capacitor?").Outcome.ShouldNotBe(Outcome.Answer);
        back.Ask("Quantum flux capacitor?").Outcome.ShouldNotBe(Outcome.Answer);
    }

    [Theory]
    [InlineData(EntryKind.Gap, Outcome.NotCovered)]
    [InlineData(EntryKind.SmallTalk, Outcome.SmallTalk)]
    public void A_new_gap_or_small_talk_is_said_as_what_it_is(EntryKind kind, Outcome outcome)
    {
        var told = SmallShop.Shared.WithTexts(SmallShop.Content([.. SmallShop.Entries, SmallShop.Lights() with { Kind = kind }]));

        var verdict = told.Ask("dynamo lamp");
        verdict.Outcome.ShouldBe(outcome);
        verdict.Entries.ShouldHaveSingleItem().Entry.Id.ShouldBe("own/lights");
    }

    [Fact]
    public void Once_it_is_learnt_nothing_is_looked_up_any_more()
    {
        var learnt = Overlay.Over(SmallShop.Shared, new CommunityEntries([SmallShop.Lights()], []));

        learnt.Saved.ShouldBeNull();
        learnt.WithTexts(learnt.Content).Saved.ShouldBeNull();
    }

    [Fact]
    public void A_view_over_texts_that_wait_for_their_matcher_finds_them_word_by_word_too()
    {
        var shared = SmallShop.Shared.WithTexts(SmallShop.Content([.. SmallShop.Entries, SmallShop.Lights()]));
        var seen = Overlay.Over(shared, new CommunityEntries([SmallShop.Entry("own/bell", "Do you sell bells?", "Yes.", "bicycle bell")], []));

        seen.Ask("dynamo lamp").Entries.ShouldHaveSingleItem().Entry.Id.ShouldBe("own/lights");
        seen.Likeliest("bicycle bell").Id.ShouldBe("own/bell");
    }
}
