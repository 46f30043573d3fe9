using MicroNeedlingBot.Answering.Overlays.Trials;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Overlays;

public sealed class EditTrialTests
{
    private static readonly Entry s_thief = SmallShop.Entry(
        "own/squeal", "Why does something squeal?", "Oil it.", "my brakes squeal", "brakes squeal", "squealing brakes", "my brakes squeal loudly");

    [Fact]
    public void A_phrasing_that_a_new_entry_takes_away_is_named_with_both_answers()
    {
        var outcome = Try(SmallShop.Shared, EntryChange.To(s_thief));

        outcome.Changed.ShouldContain(new ChangedAnswer("my brakes squeal", "bikes/brakes", "bikes/brakes", "own/squeal"));
        outcome.Changed.ShouldAllBe(changed => changed.Entry == "bikes/brakes");
    }

    [Fact]
    public void An_entry_about_something_else_takes_nothing_away()
    {
        var outcome = Try(SmallShop.Shared, EntryChange.To(SmallShop.Lights()));

        outcome.Changed.ShouldBeEmpty();
        outcome.Missed.ShouldBeEmpty();
    }

    [Fact]
    public void The_trial_foretells_what_the_view_then_does()
    {
        var foretold = Try(SmallShop.Shared, EntryChange.To(s_thief)).Changed.Select(changed => changed.Phrasing);
        var seen = SmallShop.Seen(s_thief);

        var taken = SmallShop.Entries.SelectMany(entry => entry.AllPhrasings.Where(phrasing => string.Equals(TopOf(seen, phrasing), s_thief.Id, StringComparison.Ordinal)));
        foretold.ShouldBe(taken, ignoreOrder: true);
    }

    [Fact]
    public void An_entry_that_looks_like_another_is_named_with_its_likeness()
    {
        var near = Try(SmallShop.Shared, EntryChange.To(SmallShop.Entry("own/lube", "Which chain lube is best?", "Wax."))).Nearest;

        near[0].Entry.ShouldBe("bikes/chain");
        near[0].Likeness.ShouldBeInRange(0.5, 1);
        near[0].Likeness.ShouldBeGreaterThan(near[1].Likeness);
    }

    [Fact]
    public void Phrasings_that_would_not_find_their_own_entry_are_named()
    {
        var clumsy = SmallShop.Entry("own/hats", "Do you sell hats?", "Yes.", "are you open on sunday", "hats and caps", "woollen hats", "a hat for winter");

        Try(SmallShop.Shared, EntryChange.To(clumsy)).Missed.ShouldContain(missed => missed.Phrasing == "are you open on sunday" && missed.Finds == "shop/hours");
    }

    [Fact]
    public void Phrasings_and_the_old_question_that_an_edit_takes_out_are_asked_again()
    {
        var chain = SmallShop.Entries.Single(entry => entry.Id is "bikes/chain");
        var saddle = chain with { Question = "Which saddle is softest?", Phrasings = ["soft saddle", "saddle for long rides"] };

        var taken = Try(SmallShop.Shared, EntryChange.To(saddle)).TakenOut;
        taken.Select(phrasing => phrasing.Phrasing).ShouldBeSubsetOf(chain.AllPhrasings, StringComparer.Ordinal);
        taken.ShouldContain(phrasing => phrasing.Phrasing == chain.Question);
        taken.ShouldContain(phrasing => phrasing.Phrasing == "my chain squeaks");
        taken.ShouldAllBe(phrasing => phrasing.Finds != "bikes/chain");
        Try(SmallShop.Shared, EntryChange.To(chain with { Phrasings = [.. chain.Phrasings.Skip(1)] })).TakenOut.ShouldBeEmpty();
        Try(SmallShop.Shared, EntryChange.Remove(chain.Id)).TakenOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_community_s_own_phrasing_that_an_edit_takes_out_is_asked_again()
    {
        var more = SmallShop.Lights() with { Phrasings = [.. SmallShop.Lights().Phrasings, "brake pads for sunday"] };

        var taken = Try(SmallShop.Seen(more), EntryChange.To(SmallShop.Lights())).TakenOut;
        taken.ShouldHaveSingleItem().Phrasing.ShouldBe("brake pads for sunday");
    }

    [Fact]
    public void A_removed_entrys_own_phrasings_are_no_loss_but_those_of_others_would_be()
    {
        var seen = SmallShop.Seen(s_thief);

        var outcome = Try(seen, EntryChange.Remove(s_thief.Id));

        outcome.Changed.ShouldContain(new ChangedAnswer("my brakes squeal", "bikes/brakes", "own/squeal", "bikes/brakes"));
        outcome.Missed.ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_of_the_same_community_can_lose_a_phrasing_too()
    {
        var seen = SmallShop.Seen(SmallShop.Lights());
        var rival = SmallShop.Entry("own/lamps", "What is a dynamo lamp?", "A light.", "dynamo lamp", "dynamo lamps", "lamp and dynamo", "a dynamo lamp");

        Try(seen, EntryChange.To(rival)).Changed.ShouldContain(changed => changed.Phrasing == "dynamo lamp" && changed.Before == "own/lights" && changed.After == "own/lamps");
    }

    [Fact]
    public void A_large_knowledge_base_is_tried_with_progress_and_can_be_broken_off()
    {
        var many = Enumerable.Range(0, 1_010).Select(n => SmallShop.Entry($"made/e{n:D4}", $"where is shelf number {n} of aisle {n % 7}", $"{n}", $"shelf {n}", $"find shelf {n}"));
        var shared = SmallShop.Fit(SmallShop.Content([.. many]));
        var thief = SmallShop.Entry("made/thief", "find shelf 12", "Here.");
        var most = 0;

        var outcome = EditTrial.Run(shared, EntryChange.To(thief), vectors: null, progress => most = Math.Max(most, progress.Done), TestContext.Current.CancellationToken);

        outcome.Changed.ShouldContain(changed => changed.Phrasing == "find shelf 12" && changed.After == "made/thief");
        outcome.Changed.ShouldAllBe(changed => changed.Entry == "made/e0012");
        outcome.Nearest[0].Entry.ShouldBe("made/e0012");
        most.ShouldBe(3_030);
        Should.Throw<OperationCanceledException>(() => EditTrial.Run(shared, EntryChange.To(thief), vectors: null, progress: null, new CancellationToken(canceled: true)));
    }

    private static TrialOutcome Try(KnowledgeBase live, EntryChange change) =>
        EditTrial.Run(live, change, vectors: null, progress: null, TestContext.Current.CancellationToken);

    private static string TopOf(KnowledgeBase knowledge, string phrasing)
    {
        var scored = knowledge.Matcher.Scorer.Score(knowledge.Matcher.Reader.Read(phrasing), []);
        return Enumerable.Range(0, scored.Table.Entries.Count).MaxBy(entry => scored.Scores[entry]) is var best ? scored.Table.Entries[best].Id : "";
    }
}
