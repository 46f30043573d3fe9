using MicroNeedlingBot.Answering.Overlays;
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
    public void A_removed_entry_is_gone_at_once_and_a_new_one_comes_later()
    {
        var edited = SmallShop.Entries.Where(entry => entry.Id is not "bikes/chain").Append(SmallShop.Lights()).ToList();
        var told = SmallShop.Shared.WithTexts(SmallShop.Content(edited));

        told.Ask("my chain squeaks").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "bikes/chain");
        told.Ask("dynamo lamp").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "own/lights");
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
}
