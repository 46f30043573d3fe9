using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Overlays;

public sealed class OverlayTests
{
    [Theory]
    [InlineData("dynamo lamp", "own/lights")]
    [InlineData("which lamp goes with a dynamo", "own/lights")]
    [InlineData("my brakes squeal a lot", "bikes/brakes")]
    [InlineData("tyre pressure please", "bikes/tyres")]
    public void Own_entries_are_found_beside_shared_ones(string question, string entry) =>
        SmallShop.Seen(SmallShop.Lights()).Likeliest(question).Id.ShouldBe(entry);

    [Fact]
    public void Nobody_else_sees_what_a_community_has()
    {
        var other = SmallShop.Seen(SmallShop.Entry("own/helmets", "Which helmet fits me?", "Try one on.", "helmet size", "head too big for helmets"));
        _ = SmallShop.Seen(SmallShop.Lights());

        other.Ask("dynamo lamp").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "own/lights");
        SmallShop.Shared.Ask("dynamo lamp").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "own/lights");
        other.Content.Entries.ShouldNotContain(entry => entry.Id == "own/lights");
    }

    [Fact]
    public void A_community_stands_on_base_entries_that_are_not_fitted_yet()
    {
        var edited = SmallShop.Entries[3] with { Answer = "Closed on Mondays now." };
        var added = SmallShop.Entry("shop/bells", "Do you sell bells?", "We do.", "bell for my bike", "ding ding");
        var shared = Overlay.Over(SmallShop.Shared, new CommunityEntries([edited, added], ["bikes/brakes"]));

        var seen = Overlay.Over(shared, new CommunityEntries([SmallShop.Lights()], ["shop/bells"]));

        seen.Likeliest("dynamo lamp").Id.ShouldBe("own/lights");
        seen.Likeliest("opening hours").Answer.ShouldBe("Closed on Mondays now.");
        seen.Content.Entries.ShouldNotContain(entry => entry.Id == "shop/bells" || entry.Id == "bikes/brakes");
        seen.Ask("my brakes squeal").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "bikes/brakes");
        shared.Likeliest("ding ding bell").Id.ShouldBe("shop/bells");
    }

    [Fact]
    public void A_version_shows_its_own_text_there_and_nowhere_else()
    {
        var shared = SmallShop.Entries[3];
        var seen = SmallShop.Seen(shared with { Answer = "We are closed for the winter." });

        seen.Likeliest("opening hours").Answer.ShouldBe("We are closed for the winter.");
        seen.Content.Entries.Count.ShouldBe(SmallShop.Entries.Count);
        SmallShop.Shared.Likeliest("opening hours").Answer.ShouldBe(shared.Answer);
    }

    [Fact]
    public void A_version_is_found_by_its_new_phrasings_and_by_the_shared_ones()
    {
        var seen = SmallShop.Seen(SmallShop.Entries[3] with { Phrasings = ["does the boutique rest at noon", "siesta"] });

        seen.Likeliest("is there a siesta at noon").Id.ShouldBe("shop/hours");
        seen.Likeliest("opening hours").Id.ShouldBe("shop/hours");
        SmallShop.Shared.Ask("is there a siesta at noon").Match!.SharedWords.Any(word => word is "siesta").ShouldBeFalse();
    }

    [Fact]
    public void A_hidden_entry_is_not_found_nor_shown_nor_offered()
    {
        var seen = SmallShop.Without("bikes/brakes");

        seen.Content.Entries.ShouldNotContain(entry => entry.Id == "bikes/brakes");
        seen.Ask("my brakes squeal").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "bikes/brakes");
        (seen.Ask("my brakes squeal").Match?.NearestPhrasing is "my brakes squeal").ShouldBeFalse();
        SmallShop.Shared.Likeliest("my brakes squeal").Id.ShouldBe("bikes/brakes");
    }

    [Fact]
    public void Words_that_only_a_community_has_are_read_as_they_are_spelt() =>
        SmallShop.Seen(SmallShop.Entry("own/chaim", "Who is chaim?", "Our mechanic.", "where does chaim work", "is chaim in"))
            .Likeliest("is chaim there").Id.ShouldBe("own/chaim");

    [Fact]
    public void The_report_names_the_communitys_phrasing()
    {
        var report = SmallShop.Seen(SmallShop.Lights()).Ask("lamp for a dynamo").Match.ShouldNotBeNull();

        report.NearestPhrasing.ShouldBe("lamps for my dynamo");
        report.SharedWords.Any(word => word is "dynamo").ShouldBeTrue();
    }

    [Fact]
    public void The_same_content_gives_the_same_view_in_any_order_and_in_parallel()
    {
        Entry[] own = [SmallShop.Lights(), SmallShop.Entry("own/helmets", "Which helmet fits me?", "Try one on.", "helmet size")];
        var first = Overlay.Over(SmallShop.Shared, new CommunityEntries(own, ["bikes/tyres"])).Ask("lamp or helmet");
        var again = new Verdict[16];
        Parallel.For(0, again.Length, k => again[k] = Overlay.Over(SmallShop.Fit(SmallShop.Content(SmallShop.Entries)), new CommunityEntries(own.Reverse(), ["bikes/tyres"])).Ask("lamp or helmet"));

        again.ShouldAllBe(verdict => verdict.Covered == first.Covered && verdict.Confidence == first.Confidence && verdict.Candidates[0].Entry.Id == first.Candidates[0].Entry.Id);
    }

    [Fact]
    public void Own_entries_cannot_switch_off_a_warning_sign()
    {
        const string Message = "there is yellow stuff coming out of my cheek";
        var own = SmallShop.Entry("own/yellow", Message, "That is fine.", "yellow stuff on my cheek", "yellow stuff comes out");
        var seen = Overlay.Over(ShippedKnowledge.Live.Current, new CommunityEntries([own], [.. ShippedKnowledge.Live.Current.Content.Entries.Select(entry => entry.Id).Take(20)]));

        seen.Ask(Message).Outcome.ShouldBe(Outcome.Urgent);
        seen.Content.WarningSigns.ShouldBeSameAs(ShippedKnowledge.Live.Current.Content.WarningSigns);
    }

    [Fact]
    public void More_entries_than_a_community_may_have_are_refused() =>
        Should.Throw<ArgumentException>(() => new CommunityEntries(Enumerable.Range(0, 301).Select(n => SmallShop.Entry($"own/e{n}", "q", "a")), []));

    [Fact]
    public void A_large_knowledge_base_shows_a_community_its_entries_too()
    {
        var many = Enumerable.Range(0, 1_010).Select(n => SmallShop.Entry($"made/e{n:D4}", $"where is shelf number {n} of aisle {n % 7}", $"{n}", $"shelf {n}", $"find shelf {n}"));
        var shared = SmallShop.Fit(SmallShop.Content([.. many]));
        var seen = Overlay.Over(shared, new CommunityEntries([SmallShop.Lights(), SmallShop.Entry("made/e0007", "where is shelf number 7 of aisle 0", "Gone.")], ["made/e0008"]));

        seen.Likeliest("lamps for a dynamo").Id.ShouldBe("own/lights");
        seen.Likeliest("find shelf 7").Answer.ShouldBe("Gone.");
        seen.Ask("find shelf 8").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "made/e0008");
        shared.Likeliest("find shelf 8").Id.ShouldBe("made/e0008");
    }
}
