using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Numerics;
using MicroNeedlingBot.Tests.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Fitting;

public sealed class FittingTests
{
    [Fact]
    public void The_solver_solves()
    {
        float[] kernel = [.. Row(4, 1, 0.5f), .. Row(1, 3, 0.2f), .. Row(0.5f, 0.2f, 2)];
        var x = new float[3 * Dense.Lane];
        (x[0], x[Dense.Lane], x[2 * Dense.Lane]) = (1, 2, 3);

        new SquareSolver(kernel, 3, ridge: 1).Solve(x, Dense.Lane);

        // (K + I) x = (1, 2, 3)
        ((5 * x[0]) + x[Dense.Lane] + (0.5f * x[2 * Dense.Lane])).ShouldBe(1, 1e-4f);
        (x[0] + (4 * x[Dense.Lane]) + (0.2f * x[2 * Dense.Lane])).ShouldBe(2, 1e-4f);
        ((0.5f * x[0]) + (0.2f * x[Dense.Lane]) + (3 * x[2 * Dense.Lane])).ShouldBe(3, 1e-4f);
    }

    [Theory]
    [InlineData(-87f)]
    [InlineData(-3.3f)]
    [InlineData(0f)]
    [InlineData(1.7f)]
    [InlineData(20f)]
    public void The_exponential_is_as_exact_as_single_precision(float x) =>
        (Exponential.Of(x) / Math.Exp(x)).ShouldBe(1, 1e-6);

    [Fact]
    public void A_logistic_regression_finds_the_odds_that_it_was_shown()
    {
        var rows = Enumerable.Range(0, 400).Select(i => new LabelledRow([i % 2], (i / 2) % 4 < (i % 2 == 0 ? 1 : 3), 1)).ToList();

        var model = LogisticFit.Fit(rows);

        model.Probability([0]).ShouldBe(0.25, 0.01);
        model.Probability([1]).ShouldBe(0.75, 0.01);
    }

    [Fact]
    public void The_same_content_is_fitted_to_the_same_bytes() => Fitted().Tables.ShouldBe(Fitted().Tables);

    [Fact]
    public void What_was_fitted_is_restored_for_its_own_content_alone()
    {
        var (calibration, tables) = Fitted();

        Restore(calibration, tables, new string('0', 64)).ShouldBeTrue();
        Restore(calibration, tables, new string('1', 64)).ShouldBeFalse();
    }

    [Fact]
    public void Damaged_files_are_refused_and_never_throw()
    {
        var (calibration, tables) = Fitted();
        for (var length = 0; length < tables.Length; length += 7)
        {
            Restore(calibration, tables[..length], new string('0', 64)).ShouldBeFalse();
        }

        for (var length = 0; length < calibration.Length - 2; length += 11)
        {
            Restore(calibration[..length], tables, new string('0', 64)).ShouldBeFalse();
        }
    }

    private static float[] Row(params ReadOnlySpan<float> values)
    {
        var row = new float[Dense.Lane];
        values.CopyTo(row);
        return row;
    }

    private static (byte[] Calibration, byte[] Tables) Fitted()
    {
        using var calibration = new MemoryStream();
        using var tables = new MemoryStream();
        KnowledgeFitting.Fit(SampleKnowledge.Content, encoder: null, static _ => { }, calibration, tables);
        return (calibration.ToArray(), tables.ToArray());
    }

    private static bool Restore(byte[] calibration, byte[] tables, string hash) =>
        KnowledgeFitting.Restore(SampleKnowledge.Content with { Hash = hash }, encoder: null, new MemoryStream(calibration), new MemoryStream(tables)) is not null;
}
