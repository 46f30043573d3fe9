using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Fitting;

public sealed class WordSharesTests
{
    private static readonly EntryTable Table = new([EntryOf("a/one"), EntryOf("a/two")]);

    [Fact]
    public void Words_that_point_to_the_right_entries_get_a_share() => WordShares.Best([.. Trials(right: 5, wrong: 0)]).ShouldBeGreaterThan(0);

    [Fact]
    public void Words_that_mislead_get_none() => WordShares.Best([.. Trials(right: 0, wrong: 5)]).ShouldBe(0);

    [Fact]
    public void Without_words_there_is_nothing_to_share() =>
        WordShares.Best([new Trial(Scored(1, 0), Owner: 0, IsGuide: true, EntryKnown: true, Known: null)]).ShouldBe(0);

    /// <summary>The classifier is right in two of three; words are sure of the right entry or of the other.</summary>
    private static IEnumerable<Trial> Trials(float right, float wrong) => Enumerable.Range(0, 30).Select(number =>
        new Trial(number % 3 == 0 ? Scored(0, 0.5f) : Scored(0.5f, 0), Owner: 0, IsGuide: true, EntryKnown: true, Known: null) { WordScores = Padded(right, wrong) });

    private static ScoredEntries Scored(float own, float other) => new(Table, Padded(own, other), new KernelRow(2));

    private static float[] Padded(float own, float other)
    {
        var scores = new float[MicroNeedlingBot.Answering.Numerics.Dense.Padded(2)];
        (scores[0], scores[1]) = (own, other);
        return scores;
    }

    private static Entry EntryOf(string id) => new(id, EntryKind.Entry, id, [], "x", [], [], Checked: null);
}
