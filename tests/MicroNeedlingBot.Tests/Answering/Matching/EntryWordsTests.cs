using MicroNeedlingBot.Answering.Matching;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Matching;

public sealed class EntryWordsTests
{
    private const ulong Can = 1;
    private const ulong Retinol = 2;
    private const ulong Swim = 3;

    // Entry 0 is about retinol, 1 and 2 about swimming; all ask "can".
    private static readonly EntryWords Words = new(
        [[Can, Retinol], [Retinol], [Can, Swim], [Can, Swim, Swim]], [0, 0, 1, 2], [0, 1, 2, 3], entries: 3);

    [Fact]
    public void A_rare_word_weighs_more_than_one_that_all_entries_have()
    {
        var (rare, common) = (Of(Retinol)[0], Of(Can)[0]);

        rare.ShouldBeGreaterThan(2 * common);
    }

    [Fact]
    public void A_word_that_is_said_twice_counts_once() => Of(Retinol, Retinol).ShouldBe(Of(Retinol));

    [Fact]
    public void A_word_that_no_entry_has_says_nothing() => Of(99).ShouldAllBe(score => score == 0);

    [Fact]
    public void Phrasings_that_were_not_taken_are_not_known()
    {
        var without = new EntryWords([[Retinol], [Swim]], [0, 1], [1], entries: 2);

        without.ScoresOf([Retinol], 2).ShouldAllBe(score => score == 0);
    }

    private static float[] Of(params List<ulong> question) => Words.ScoresOf(question, 3);
}
