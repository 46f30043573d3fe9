using MicroNeedlingBot.Answering.Evaluation;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Evaluation;

public sealed class ReliabilityTests
{
    [Fact]
    public void What_comes_true_as_often_as_stated_has_no_error()
    {
        var stated = Enumerable.Range(0, 10).Select(at => (0.8, at < 8)).ToList();

        Reliability.Of(stated).Error!.Value.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void The_error_weighs_each_range_by_its_count()
    {
        var reliability = Reliability.Of([(0.9, true), (0.9, true), (0.9, true), (0.1, true)]);

        reliability.Error!.Value.ShouldBe(((3 * 0.1) + 0.9) / 4, 1e-12);
        reliability.Bins.Select(bin => bin.Count).ShouldBe([1, 3]);
    }

    [Fact]
    public void Certainty_falls_into_the_last_range()
    {
        var bin = Reliability.Of([(1.0, true), (0.95, false)]).Bins.ShouldHaveSingleItem();

        bin.To.ShouldBe(1);
        bin.Right.ShouldBe(0.5);
    }
}
