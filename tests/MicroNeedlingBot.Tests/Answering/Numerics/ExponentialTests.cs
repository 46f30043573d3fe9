using MicroNeedlingBot.Answering.Numerics;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Numerics;

public class ExponentialTests
{
    [Fact]
    public void It_differs_from_the_exact_value_by_less_than_three_in_ten_million()
    {
        for (var x = -87f; x <= 87f; x += 0.0137f)
        {
            (Exponential.Of(x) / Math.Exp(x)).ShouldBe(1, 3e-7, $"at {x}");
        }
    }

    [Theory]
    [InlineData(-1e30f, -87)]
    [InlineData(float.NegativeInfinity, -87)]
    [InlineData(1e30f, 87)]
    public void Beyond_its_range_it_gives_the_value_at_the_end(float x, float end) => Exponential.Of(x).ShouldBe(Exponential.Of(end));

    [Fact]
    public void At_zero_it_is_exactly_one() => Exponential.Of(0f).ShouldBe(1f);

    [Fact]
    public void The_hyperbolic_tangent_stays_within_one()
    {
        float[] values = [-100, -3, -0.5f, -1e-3f, 0, 0.25f, 2, 100];
        float[] expected = [.. values.Select(MathF.Tanh)];

        Exponential.TanhInPlace(values);

        values.ShouldBe(expected, 1e-6f);
        values.ShouldAllBe(value => MathF.Abs(value) <= 1);
    }
}
