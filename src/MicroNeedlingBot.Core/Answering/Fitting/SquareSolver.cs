using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>
/// Solves (K + ridge·I) X = B for a symmetric positive-semidefinite K by a Cholesky factorisation that is done once.
/// </summary>
internal sealed class SquareSolver
{
    private readonly int _size;
    private readonly int _stride;
    private readonly float[] _lower;
    private readonly float[] _upper;

    /// <summary>Factorises K + ridge·I.</summary>
    /// <param name="kernel">K, row by row, rows <see cref="Dense.Padded"/> apart.</param>
    /// <param name="size">Rows and columns of K.</param>
    /// <param name="ridge">Added to the diagonal; more than 0.</param>
    public SquareSolver(ReadOnlySpan<float> kernel, int size, float ridge)
    {
        _size = size;
        _stride = Dense.Padded(size);
        _lower = new float[(long)size * _stride];
        Factorise(kernel, ridge);
        _upper = Transposed();
    }

    /// <summary>
    /// Replaces B by X. Rows are <paramref name="width"/> long, a multiple of <see cref="Dense.Lane"/>.
    /// </summary>
    public void Solve(Span<float> b, int width)
    {
        for (var row = 0; row < _size; row++)
        {
            Eliminate(b, width, row, _lower, 0, row);
        }

        for (var row = _size - 1; row >= 0; row--)
        {
            Eliminate(b, width, row, _upper, row + 1, _size);
        }
    }

    private void Eliminate(Span<float> b, int width, int row, float[] triangle, int from, int to)
    {
        var target = b.Slice(row * width, width);
        var factors = triangle.AsSpan(row * _stride, _stride);
        Dense.AddRow(factors, b, from, to, width, -1, target);
        var scale = 1 / factors[row];
        for (var k = 0; k < width; k++)
        {
            target[k] *= scale;
        }
    }

    private void Factorise(ReadOnlySpan<float> kernel, float ridge)
    {
        for (var i = 0; i < _size; i++)
        {
            var row = _lower.AsSpan(i * _stride, _stride);
            for (var j = 0; j <= i; j++)
            {
                // Entries from j on are still zero in this row, so the padded product is the sum over k < j.
                var other = _lower.AsSpan(j * _stride, _stride);
                var known = Dense.Padded(j);
                var rest = kernel[(i * _stride) + j] + (i == j ? ridge : 0) - Dense.Dot(row[..known], i == j ? row[..known] : other[..known]);
                row[j] = i == j ? MathF.Sqrt(MathF.Max(rest, 1e-6f)) : rest / other[j];
            }
        }
    }

    private float[] Transposed()
    {
        var upper = new float[_lower.Length];
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                upper[(j * _stride) + i] = _lower[(i * _stride) + j];
            }
        }

        return upper;
    }
}
