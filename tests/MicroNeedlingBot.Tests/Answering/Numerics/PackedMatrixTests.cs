using MicroNeedlingBot.Answering.Numerics;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Numerics;

public sealed class PackedMatrixTests
{
    private const int Rows = 48;
    private const int Columns = 32;
    private const int Most = 9;

    private static readonly Random s_random = new(20_261);
    private static readonly sbyte[] s_steps = [.. Enumerable.Range(0, Rows * Columns).Select(_ => (sbyte)s_random.Next(-127, 128))];
    private static readonly float[] s_sizes = [.. Enumerable.Range(1, Columns).Select(column => column / 100f)];
    private static readonly float[] s_bias = [.. Enumerable.Range(0, Columns).Select(column => column - 7f)];
    private static readonly float[] s_vectors = [.. Enumerable.Range(0, Rows * Most).Select(_ => s_random.NextSingle() - 0.5f)];

    private readonly PackedMatrix _matrix = new(s_steps, s_sizes, s_bias);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(Most)]
    public void A_product_is_what_plain_sums_give(int count)
    {
        var product = new float[count * Columns];

        _matrix.Multiply(s_vectors, count, product);

        for (var at = 0; at < product.Length; at++)
        {
            var (vector, column) = (at / Columns, at % Columns);
            var sum = Enumerable.Range(0, Rows).Sum(row => (double)s_vectors[(vector * Rows) + row] * s_steps[(column * Rows) + row]);
            ((double)product[at]).ShouldBe((sum * s_sizes[column]) + s_bias[column], 1e-3, $"vector {vector}, column {column}");
        }
    }

    [Fact]
    public void A_vector_s_product_has_the_same_bits_alone_and_among_others()
    {
        var together = new float[Most * Columns];
        _matrix.Multiply(s_vectors, Most, together);

        for (var vector = 0; vector < Most; vector++)
        {
            var alone = new float[Columns];
            _matrix.Multiply(s_vectors.AsSpan(vector * Rows), 1, alone);
            alone.ShouldBe(together[(vector * Columns)..((vector + 1) * Columns)]);
        }
    }
}
