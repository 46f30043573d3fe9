using MicroNeedlingBot.Answering.Fitting;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Fitting;

public class LogisticFitTests
{
    [Fact]
    public void The_odds_of_the_examples_come_back()
    {
        List<LabelledRow> rows = [.. Rows(0, 20, 80), .. Rows(1, 50, 50), .. Rows(2, 80, 20)];

        var model = LogisticFit.Fit(rows);

        model.Probability([0]).ShouldBe(0.2, 0.01);
        model.Probability([1]).ShouldBe(0.5, 0.01);
        model.Probability([2]).ShouldBe(0.8, 0.01);
    }

    [Fact]
    public void Weights_count_like_repetition()
    {
        var model = LogisticFit.Fit([new LabelledRow([0], Label: true, 1), new LabelledRow([0], Label: false, 3)]);

        model.Probability([0]).ShouldBe(0.25, 0.01);
    }

    [Fact]
    public void Examples_that_a_line_separates_give_finite_weights()
    {
        var model = LogisticFit.Fit([.. Rows(-1, 0, 50), .. Rows(1, 50, 0)]);

        model.Weights.ShouldAllBe(weight => double.IsFinite(weight));
        model.Probability([-1]).ShouldBeLessThan(0.1);
        model.Probability([1]).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Examples_of_one_kind_or_none_teach_nothing()
    {
        LogisticFit.Fit([]).Probability([]).ShouldBe(0.5);
        LogisticFit.Fit([.. Rows(1, 5, 0)]).Probability([7]).ShouldBe(0.5);
    }

    private static IEnumerable<LabelledRow> Rows(double number, int positive, int negative) =>
        Enumerable.Range(0, positive + negative).Select(at => new LabelledRow([number], at < positive, 1));
}
