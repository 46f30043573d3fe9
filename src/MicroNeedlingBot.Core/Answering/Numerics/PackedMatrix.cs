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

    /// <summary>Packs a matrix of rows × columns given element by element; columns are a multiple of sixteen.</summary>
    public PackedMatrix(int rows, int columns, float[] bias, Func<int, int, float> element)
    {
        Rows = rows;
        Columns = columns;
        _bias = bias;
        _panels = new float[rows * columns];
        var at = 0;
        for (var panel = 0; panel < columns; panel += Panel)
        {
            for (var row = 0; row < rows; row++)
            {
                for (var column = panel; column < panel + Panel; column++)
                {
                    _panels[at++] = element(row, column);
                }
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
        for (var v = 0; v < count; v++)
        {
            _bias.CopyTo(target.Slice(v * Columns, Columns));
        }

        var first = 0;
        for (; first + Tile <= count; first += Tile)
        {
            for (var panel = 0; panel < Columns; panel += Panel)
            {
                MultiplyTile(vectors[(first * Rows)..], panel, target[(first * Columns)..]);
            }
        }

        for (; first < count; first++)
        {
            for (var panel = 0; panel < Columns; panel += Panel)
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

        Add(target[panel..], a0, b0);
        Add(target[(Columns + panel)..], a1, b1);
        Add(target[((2 * Columns) + panel)..], a2, b2);
        Add(target[((3 * Columns) + panel)..], a3, b3);
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

        Add(target[panel..], a, b);
    }

    private static void Add(Span<float> target, Vector256<float> a, Vector256<float> b)
    {
        ref var t = ref MemoryMarshal.GetReference(target);
        (Vector256.LoadUnsafe(ref t) + a).StoreUnsafe(ref t);
        (Vector256.LoadUnsafe(ref t, 8) + b).StoreUnsafe(ref t, 8);
    }
}
