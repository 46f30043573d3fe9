using MicroNeedlingBot.Answering.Encoder;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Encoder;

public sealed class CoarseRoundingTests
{
    [Fact]
    public void No_number_moves_by_more_than_half_a_step()
    {
        float[] row = [.. Enumerable.Range(0, 512).Select(k => MathF.Sin(k) * (k % 7))];
        var steps = new sbyte[row.Length];

        var size = CoarseRounding.Round(row, steps);

        row.Zip(steps).ShouldAllBe(pair => MathF.Abs(pair.First - (pair.Second * size)) <= size * 0.5001f);
    }

    [Fact]
    public void A_single_large_number_still_fits()
    {
        var row = new float[256];
        row[100] = -3;
        var steps = new sbyte[row.Length];

        var size = CoarseRounding.Round(row, steps);

        (steps[100] * size).ShouldBe(-3, 0.1);
        steps.Count(step => step != 0).ShouldBe(1);
    }

    [Fact]
    public void A_row_of_zeros_stays_zero()
    {
        var steps = new sbyte[] { 9, 9, 9, 9 };

        CoarseRounding.Round(new float[4], steps).ShouldBe(0);

        steps.ShouldAllBe(step => step == 0);
    }
}
