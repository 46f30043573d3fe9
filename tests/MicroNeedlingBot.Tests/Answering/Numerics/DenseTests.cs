using MicroNeedlingBot.Answering.Numerics;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Numerics;

public class DenseTests
{
    private const float Tolerance = 1e-5f;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    public void Lengths_are_padded_to_whole_lanes(int length, int padded) => Dense.Padded(length).ShouldBe(padded);

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(512)]
    public void The_scalar_product_is_the_sum_of_products(int length)
    {
        var (a, b) = (Numbers.Of(length, 1), Numbers.Of(length, 2));

        Dense.Dot(a, b).ShouldBe(a.Zip(b, (x, y) => x * y).Sum(), Tolerance);
    }

    [Fact]
    public void Adding_a_multiple_reaches_every_element()
    {
        var (x, y) = (Numbers.Of(48, 3), Numbers.Of(48, 4));
        float[] expected = [.. x.Zip(y, (from, to) => to - (2.5f * from))];

        Dense.AddScaled(-2.5f, x, y);

        y.ShouldBe(expected, Tolerance);
    }

    [Fact]
    public void Rows_of_a_product_are_added_over_the_given_range_only()
    {
        const int Stride = 32, Width = 48, From = 3, To = 29;
        var left = Numbers.Of(4 * Stride, 5);
        var right = Numbers.Of(Stride * Width, 6);
        var four = Numbers.Of(4 * Width, 7);
        float[] expected = [.. four.Select((start, at) => start - (0.5f * Product(left, right, at / Width, at % Width)))];
        var one = four[(2 * Width)..(3 * Width)];

        Dense.AddFourRows(left, Stride, right, From, To, Width, -0.5f, four);
        Dense.AddRow(left.AsSpan(2 * Stride, Stride), right, From, To, Width, -0.5f, one);

        four.ShouldBe(expected, Tolerance);
        one.ShouldBe(four[(2 * Width)..(3 * Width)]);

        static float Product(float[] left, float[] right, int row, int column) =>
            Enumerable.Range(From, To - From).Sum(k => left[(row * Stride) + k] * right[(k * Width) + column]);
    }
}
