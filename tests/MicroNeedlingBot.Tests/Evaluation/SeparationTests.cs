using MicroNeedlingBot.Answering.Evaluation;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Evaluation;

public sealed class SeparationTests
{
    [Fact]
    public void Groups_that_never_mix_are_told_apart_always() => Separation.Auroc([0.8, 0.9], [0.1, 0.2]).ShouldBe(1);

    [Fact]
    public void The_wrong_way_round_is_nought() => Separation.Auroc([0.1], [0.2, 0.3]).ShouldBe(0);

    [Fact]
    public void Ties_count_half() => Separation.Auroc([0.5, 0.5], [0.5]).ShouldBe(0.5);

    [Fact]
    public void Auroc_is_the_share_of_pairs_in_the_right_order()
    {
        double[] above = [0.9, 0.4, 0.4, 0.1];
        double[] below = [0.4, 0.3, 0.05];
        var pairs = above.SelectMany(a => below.Select(b => a > b ? 1 : a == b ? 0.5 : 0)).Average();

        Separation.Auroc(above, below)!.Value.ShouldBe(pairs, 1e-12);
    }

    [Fact]
    public void The_threshold_lets_the_wanted_share_through()
    {
        var above = Enumerable.Range(1, 100).Select(rank => rank / 100.0).ToList();

        Separation.RejectedAt(0.95, above, [0.01, 0.059, 0.06, 0.9]).ShouldBe(0.5);
    }

    [Fact]
    public void Without_both_groups_there_is_no_figure()
    {
        Separation.Auroc([], [1]).ShouldBeNull();
        Separation.RejectedAt(0.95, [1], []).ShouldBeNull();
    }
}
