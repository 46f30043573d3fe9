using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Moderation.Feedback;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Feedback;

public sealed class FaqStatsTests
{
    private static readonly LocalDate s_day = new(2026, 11, 24);

    [Fact]
    public void A_question_that_let_the_member_choose_counts_once_and_its_pick_counts_for_the_entry()
    {
        var stats = Of([Asked(Outcome.Answer, "a/x", 3), Asked(Outcome.Choices, null, 4), Asked(Outcome.Choices, "a/y", 2), Asked(Outcome.NotCovered, null, 2), Asked(Outcome.NotCovered, "gaps/z", 1)]);

        (stats.Asked, stats.Unanswered).ShouldBe((10, 3));
        stats.UnansweredShare.ShouldBe(0.3);
        stats.Entries.Select(entry => (entry.EntryId, entry.Asked)).ShouldBe([("a/x", 3), ("a/y", 2), ("gaps/z", 1)]);
    }

    [Fact]
    public void Each_entry_stands_beside_what_it_was_before()
    {
        var stats = FaqStats.Of([Asked(Outcome.Answer, "a/x", 3)], [Asked(Outcome.Answer, "a/x", 5), Asked(Outcome.Answer, "a/y", 1)], [], static _ => 0);

        stats.Entries.ShouldBe([new EntryStats("a/x", 3, 5, 0, 0), new EntryStats("a/y", 0, 1, 0, 0)]);
    }

    [Fact]
    public void Few_ratings_say_nothing_and_the_least_helpful_comes_first()
    {
        var stats = Of([], new Rating("a/few", 0, 0, 4), new Rating("a/good", 0, 9, 1), new Rating("a/poor", 0, 2, 3), new Rating("a/loved", 0, 9, 0));

        stats.LeastHelpful.Select(entry => entry.EntryId).ShouldBe(["a/poor", "a/good"]);
    }

    [Fact]
    public void What_was_said_of_an_older_text_is_not_held_against_the_new_one()
    {
        var stats = FaqStats.Of([], [], [new Rating("a/x", 1, 0, 9), new Rating("a/x", 2, 6, 0)], static _ => 2);

        stats.Entries.ShouldBe([new EntryStats("a/x", 0, 0, 6, 0)]);
    }

    private static FaqStats Of(IReadOnlyList<AskedCount> counts, params IReadOnlyList<Rating> ratings) => FaqStats.Of(counts, [], ratings, static _ => 0);

    private static AskedCount Asked(Outcome outcome, string? entry, int count) => new(s_day, outcome, entry, count);
}
