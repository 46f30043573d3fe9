using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MicroNeedlingBot.Answering.Numerics;

/// <summary>
/// A matrix laid out for multiplication from the left: panels of sixteen columns, each row after row, so that a
/// product streams through memory. Same bits on every machine.
/// </summary>
internal sealed class PackedMatrix
{
    private const int Panel = 16;
    private const int Tile = 4;

    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <summary>Unpacks whole steps, column after column, each column with its step's size.</summary>
    /// <param name="steps">As many for each column as the matrix has rows; columns are a multiple of sixteen.</param>
    /// <param name="sizes">The size of a step, for each column.</param>
    /// <param name="bias">What is added to each column's product.</param>
    // Run once for each matrix, with loops that are too long for unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PackedMatrix(ReadOnlySpan<sbyte> steps, ReadOnlySpan<float> sizes, float[] bias)
    {
        Columns = bias.Length;
        Rows = steps.Length / Columns;
        _bias = bias;
        _panels = new float[steps.Length];
        for (var column = 0; column < Columns; column++)
        {
            var from = steps.Slice(column * Rows, Rows);
            var to = _panels.AsSpan((column / Panel * Panel * Rows) + (column % Panel));
            for (var row = 0; row < from.Length; row++)
            {
                to[row * Panel] = from[row] * sizes[column];
            }
        }
    }

    /// <summary>The length of the vectors that it takes.</summary>
    public int Rows { get; }

    /// <summary>The length of the vectors that it gives.</summary>
    public int Columns { get; }

    /// <summary>For each of <paramref name="count"/> vectors in a row: product plus bias, into <paramref name="target"/>.</summary>
    public void Multiply(ReadOnlySpan<float> vectors, int count, Span<float> target)
    {
        vectors = vectors[..(count * Rows)];
        target = target[..(count * Columns)];
        // Panel by panel: the matrix comes from memory once, whatever the count; the vectors stay in the cache.
        for (var panel = 0; panel < Columns; panel += Panel)
        {
            var first = 0;
            for (; first + Tile <= count; first += Tile)
            {
                MultiplyTile(vectors[(first * Rows)..], panel, target[(first * Columns)..]);
            }

            if (first < count && count >= Tile)
            {
                // The last tile overlaps the one before: the same numbers once more are cheaper than single vectors.
                first = count - Tile;
                MultiplyTile(vectors[(first * Rows)..], panel, target[(first * Columns)..]);
                continue;
            }

            for (; first < count; first++)
            {
                MultiplyOne(vectors[(first * Rows)..], panel, target[(first * Columns)..]);
            }
        }
    }

    private void MultiplyTile(ReadOnlySpan<float> vectors, int panel, Span<float> target)
    {
        ref var x = ref MemoryMarshal.GetReference(vectors);
        ref var w = ref _panels[panel * Rows];
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        for (var k = 0; k < Rows; k++)
        {
            var u = Vector256.LoadUnsafe(ref w, (nuint)(k * Panel));
            var v = Vector256.LoadUnsafe(ref w, (nuint)((k * Panel) + 8));
            var y = Vector256.Create(Unsafe.Add(ref x, k));
            a0 = Vector256.FusedMultiplyAdd(y, u, a0);
            b0 = Vector256.FusedMultiplyAdd(y, v, b0);
            y = Vector256.Create(Unsafe.Add(ref x, k + Rows));
            a1 = Vector256.FusedMultiplyAdd(y, u, a1);
            b1 = Vector256.FusedMultiplyAdd(y, v, b1);
            y = Vector256.Create(Unsafe.Add(ref x, k + (2 * Rows)));
            a2 = Vector256.FusedMultiplyAdd(y, u, a2);
            b2 = Vector256.FusedMultiplyAdd(y, v, b2);
            y = Vector256.Create(Unsafe.Add(ref x, k + (3 * Rows)));
            a3 = Vector256.FusedMultiplyAdd(y, u, a3);
            b3 = Vector256.FusedMultiplyAdd(y, v, b3);
        }

        Store(target, panel, a0, b0);
        Store(target[Columns..], panel, a1, b1);
        Store(target[(2 * Columns)..], panel, a2, b2);
        Store(target[(3 * Columns)..], panel, a3, b3);
    }

    private void MultiplyOne(ReadOnlySpan<float> vector, int panel, Span<float> target)
    {
        ref var x = ref MemoryMarshal.GetReference(vector);
        ref var w = ref _panels[panel * Rows];
        Vector256<float> a = default, b = default;
        for (var k = 0; k < Rows; k++)
        {
            var y = Vector256.Create(Unsafe.Add(ref x, k));
            a = Vector256.FusedMultiplyAdd(y, Vector256.LoadUnsafe(ref w, (nuint)(k * Panel)), a);
            b = Vector256.FusedMultiplyAdd(y, Vector256.LoadUnsafe(ref w, (nuint)((k * Panel) + 8)), b);
        }

        Store(target, panel, a, b);
    }

    private void Store(Span<float> target, int panel, Vector256<float> a, Vector256<float> b)
    {
        ref var t = ref target[panel];
        ref var bias = ref _bias[panel];
        (Vector256.LoadUnsafe(ref bias) + a).StoreUnsafe(ref t);
        (Vector256.LoadUnsafe(ref bias, 8) + b).StoreUnsafe(ref t, 8);
    }
}
