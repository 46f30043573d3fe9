using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Tests.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Deciding;

public class DecisionTests
{
    private const double Little = 1e-3;
    private const int Price = 4;
    private const int Thanks = 5;

    private static readonly EntryTable s_table = new(SampleKnowledge.Entries);

    [Fact]
    public void Sure_enough_is_an_answer()
    {
        var decision = Decision.Of(Match(Thresholds.CoveredForAnswer, Thresholds.Confident));

        decision.Outcome.ShouldBe(Outcome.Answer);
        decision.Entries.ShouldHaveSingleItem().Id.ShouldBe("after/make-up");
    }

    [Theory]
    [InlineData(Thresholds.CoveredForAnswer, Thresholds.Confident - Little)]
    [InlineData(Thresholds.CoveredForAnswer - Little, Thresholds.Confident)]
    [InlineData(Thresholds.Covered, 1)]
    public void Just_below_it_entries_are_offered(double covered, double confidence)
    {
        var decision = Decision.Of(Match(covered, confidence));

        decision.Outcome.ShouldBe(Outcome.Choices);
        decision.Entries.Count.ShouldBeInRange(2, Thresholds.MostChoices);
    }

    [Fact]
    public void Likely_not_covered_is_said_by_the_gap_that_matched_or_plainly()
    {
        var named = Decision.Of(Match(Thresholds.Covered - Little, 1, Price, 0.3));
        var plain = Decision.Of(Match(Thresholds.Covered - Little, 1, Price, 0.3 - Little));

        named.Outcome.ShouldBe(Outcome.NotCovered);
        named.Entries.ShouldHaveSingleItem().Id.ShouldBe("gaps/price");
        plain.Outcome.ShouldBe(Outcome.NotCovered);
        plain.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Small_talk_is_small_talk_only_while_it_is_short()
    {
        Decision.Of(Match(0, 0, Thanks, 0.5, words: Thresholds.LongestSmallTalk)).Outcome.ShouldBe(Outcome.SmallTalk);
        Decision.Of(Match(0, 0, Thanks, 0.5 - Little, words: 2)).Outcome.ShouldBe(Outcome.NotCovered);
        Decision.Of(Match(1, 1, Thanks, 0.9, words: Thresholds.LongestSmallTalk + 1)).Outcome.ShouldBe(Outcome.Answer);
    }

    [Fact]
    public void Without_entries_nothing_is_covered() =>
        Decision.Of(Match(1, 1) with { Ranking = [] }).ShouldSatisfyAllConditions(
            decision => decision.Outcome.ShouldBe(Outcome.NotCovered),
            decision => decision.Entries.ShouldBeEmpty());

    [Fact]
    public void A_part_of_a_message_needs_to_be_clear_by_itself()
    {
        Decision.OfPart(Match(Thresholds.CoveredForPart, Thresholds.ConfidentForPart))!.Outcome.ShouldBe(Outcome.Answer);
        Decision.OfPart(Match(Thresholds.CoveredForPart, Thresholds.ConfidentForPart - Little)).ShouldBeNull();
        Decision.OfPart(Match(0, 0, Price, Thresholds.ConfidentForPart))!.Outcome.ShouldBe(Outcome.NotCovered);
        Decision.OfPart(Match(0, 0, Thanks, 1)).ShouldBeNull();
    }

    [Fact]
    public void Two_answered_parts_are_answered_together_but_the_same_twice_is_not()
    {
        var whole = Decision.Of(Match(1, 0));
        var makeUp = Answer("after/make-up");

        Decision.Together(whole, [makeUp, Answer("before/retinoids")]).Entries.Select(entry => entry.Id).ShouldBe(["after/make-up", "before/retinoids"]);
        Decision.Together(whole, [makeUp, makeUp]).ShouldBeSameAs(whole);
        Decision.Together(whole, []).ShouldBeSameAs(whole);
    }

    private static Decision Answer(string id) => new(Outcome.Answer, [SampleKnowledge.Entry(id)]);

    private static Match Match(double covered, double confidence, int other = -1, double otherProbability = 0, int words = 6)
    {
        string[] written = [.. Enumerable.Repeat("word", words)];
        RankedEntry[] ranking = [new(0, 0.5, 0.5), new(1, 0.3, 0.3), new(2, 0.15, 0.15), new(3, 0.05, 0.05)];
        var question = new ReadQuestion(string.Join(' ', written), written, written, [], []);
        return new Match(s_table, question, ranking, covered, confidence, other, otherProbability, 0, 0.5, Urgency: null);
    }
}
