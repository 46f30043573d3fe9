using MicroNeedlingBot.Moderation.Questions;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Questions;

public sealed class QuestionGroupsTests
{
    private static readonly LocalDate s_day = new(2026, 11, 1);
    private static readonly QuestionLikeness s_likeness = new(ShippedKnowledge.Live.Current);

    private static readonly string[] s_asked =
    [
        "can I swim after microneedling?",
        "can I drink alcohol before my session?",
        "how long until I can go swimming after needling?",
        "is it safe with botox?",
        "is swimming in the pool ok after a session",
        "can i drink wine before needling",
        "can my dog lick my face after",
        "when can i go swiming again",
        "how long after botox can I needle",
    ];

    [Fact]
    public void Questions_that_ask_the_same_in_other_words_are_one_group_and_the_biggest_comes_first() =>
        Groups(s_asked).Select(group => group.Ids).ShouldBe([[1, 3, 5, 8], [4, 9], [2, 6], [7]]);

    [Fact]
    public void A_group_tells_when_it_was_asked_first_and_last()
    {
        var swim = Groups(s_asked)[0];

        (swim.Count, swim.First, swim.Last).ShouldBe((4, s_day, s_day.PlusDays(7)));
        swim.Leader.Text.ShouldBe(s_asked[0]);
    }

    [Fact]
    public void The_order_in_which_they_are_read_changes_nothing() =>
        Groups(s_asked).Select(group => group.Ids).ShouldBe(QuestionGroups.Of(Open(s_asked).Reverse(), s_likeness).Select(group => group.Ids));

    [Fact]
    public void A_new_question_moves_no_older_one_to_another_group()
    {
        var before = Groups(s_asked);
        var after = Groups([.. s_asked, "swimming with botox and wine", "can I swim?"]);

        foreach (var group in before)
        {
            after.Single(other => other.Leader.Id == group.Leader.Id).Ids.Intersect(before.SelectMany(each => each.Ids)).ShouldBe(group.Ids);
        }
    }

    [Fact]
    public void The_same_wording_counts_twice_and_is_shown_once()
    {
        var group = Groups(["Can I swim?", "can i swim?"]).Single();

        group.Count.ShouldBe(2);
        group.Wordings.ShouldBe(["Can I swim?"]);
    }

    private static IReadOnlyList<QuestionGroup> Groups(IReadOnlyList<string> texts) => QuestionGroups.Of(Open(texts), s_likeness);

    private static IEnumerable<OpenQuestion> Open(IReadOnlyList<string> texts) =>
        texts.Select((text, at) => new OpenQuestion(at + 1, text, s_day.PlusDays(at)));
}
