using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Numerics;
using MicroNeedlingBot.Tests.Answering.Numerics;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Fitting;

public class SquareSolverTests
{
    private const int Width = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(37)]
    public void The_solution_put_in_gives_the_right_hand_side(int size)
    {
        const float Ridge = 0.5f;
        var stride = Dense.Padded(size);
        var kernel = Kernel(size);
        var wanted = Numbers.Of(size * Width, 2);
        var solution = wanted.ToArray();

        new SquareSolver(kernel, size, Ridge).Solve(solution, Width);

        for (var at = 0; at < wanted.Length; at++)
        {
            var (row, column) = (at / Width, at % Width);
            var sum = Enumerable.Range(0, size).Sum(k => kernel[(row * stride) + k] * solution[(k * Width) + column]);
            (sum + (Ridge * solution[at])).ShouldBe(wanted[at], 1e-3f);
        }
    }

    [Fact]
    public void Texts_that_are_all_alike_still_give_numbers()
    {
        var kernel = new float[20 * Dense.Padded(20)];
        Array.Fill(kernel, 1);
        var solution = Numbers.Of(20 * Width, 3);

        new SquareSolver(kernel, 20, 1e-3f).Solve(solution, Width);

        solution.ShouldAllBe(value => float.IsFinite(value));
    }

    /// <summary>Scalar products of random vectors: symmetric, and nowhere negative.</summary>
    private static float[] Kernel(int size)
    {
        var stride = Dense.Padded(size);
        var vectors = Numbers.Of(size * 16, 1);
        var kernel = new float[size * stride];
        for (var at = 0; at < size * size; at++)
        {
            var (row, column) = (at / size, at % size);
            kernel[(row * stride) + column] = Dense.Dot(vectors.AsSpan(row * 16, 16), vectors.AsSpan(column * 16, 16));
        }

        return kernel;
    }
}
