using MicroNeedlingBot.Answering.Numerics;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Numerics;

public class PackedMatrixTests
{
    private const int Rows = 20;
    private const int Columns = 48;

    private readonly float[] _elements = Numbers.Of(Rows * Columns, 1);
    private readonly float[] _bias = Numbers.Of(Columns, 2);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void A_product_is_that_of_the_plain_loops(int count)
    {
        var vectors = Numbers.Of(count * Rows, 3);
        var target = new float[count * Columns];

        Matrix().Multiply(vectors, count, target);

        for (var at = 0; at < target.Length; at++)
        {
            var (vector, column) = (at / Columns, at % Columns);
            var sum = _bias[column] + Enumerable.Range(0, Rows).Sum(k => vectors[(vector * Rows) + k] * _elements[(k * Columns) + column]);
            target[at].ShouldBe(sum, 1e-5f);
        }
    }

    [Fact]
    public void A_vector_gives_the_same_bits_alone_and_among_others()
    {
        var vectors = Numbers.Of(5 * Rows, 4);
        var together = new float[5 * Columns];
        var alone = new float[Columns];

        Matrix().Multiply(vectors, 5, together);
        Matrix().Multiply(vectors.AsSpan(2 * Rows, Rows), 1, alone);

        alone.ShouldBe(together[(2 * Columns)..(3 * Columns)]);
    }

    private PackedMatrix Matrix() => new(Rows, Columns, _bias, (row, column) => _elements[(row * Columns) + column]);
}
