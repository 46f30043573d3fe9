using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MicroNeedlingBot.Answering.Numerics;

/// <summary>
/// Dense single-precision arithmetic that gives the same bits on every machine: vectors of a fixed width, fused
/// multiply-adds that are spelt out, sums in a fixed order. Lengths are multiples of <see cref="Lane"/>.
/// </summary>
internal static class Dense
{
    /// <summary>Every length is padded with zeros to a multiple of this.</summary>
    public const int Lane = 16;

    private const int Rows = 4;
    private const int V = 8;

    /// <summary>The next multiple of <see cref="Lane"/>.</summary>
    public static int Padded(int length) => (length + Lane - 1) / Lane * Lane;

    /// <summary>The scalar product of two vectors of the same length.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        var even = Vector256<float>.Zero;
        var odd = Vector256<float>.Zero;
        for (nuint k = 0; k < (nuint)a.Length; k += Lane)
        {
            even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref x, k), Vector256.LoadUnsafe(ref y, k), even);
            odd = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref x, k + V), Vector256.LoadUnsafe(ref y, k + V), odd);
        }

        return Sum(even + odd);
    }

    /// <summary>Adds <paramref name="factor"/> × <paramref name="x"/> to <paramref name="y"/>.</summary>
    public static void AddScaled(float factor, ReadOnlySpan<float> x, Span<float> y)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var f = Vector256.Create(factor);
        for (nuint k = 0; k < (nuint)y.Length; k += V)
        {
            Vector256.FusedMultiplyAdd(f, Vector256.LoadUnsafe(ref from, k), Vector256.LoadUnsafe(ref to, k)).StoreUnsafe(ref to, k);
        }
    }

    /// <summary>
    /// target[r, c] += factor × Σ over k in [from, to) of left[r, k] · right[k, c], for four rows of the target that
    /// stand one after the other. Rows of <paramref name="left"/> are <paramref name="leftStride"/> apart, those of
    /// <paramref name="right"/> and <paramref name="target"/> <paramref name="width"/>.
    /// </summary>
    public static void AddFourRows(
        ReadOnlySpan<float> left, int leftStride, ReadOnlySpan<float> right, int from, int to, int width, float factor, Span<float> target)
    {
        for (var column = 0; column < width; column += 2 * V)
        {
            AddTile(left, leftStride, right, from, to, width, column, factor, target);
        }
    }

    /// <summary>target[c] += factor × Σ over k in [from, to) of left[k] · right[k, c].</summary>
    public static void AddRow(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, int from, int to, int width, float factor, Span<float> target)
    {
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        ref var t = ref MemoryMarshal.GetReference(target);
        var f = Vector256.Create(factor);
        var first = 0;
        for (; first + (8 * V) <= width; first += 8 * V)
        {
            AddWide(ref l, ref r, from, to, width, first, f, ref t);
        }

        for (var column = first; column < width; column += 2 * V)
        {
            var a = Vector256<float>.Zero;
            var b = Vector256<float>.Zero;
            for (var k = from; k < to; k++)
            {
                var at = (nuint)((k * width) + column);
                var x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref l, k));
                a = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at), a);
                b = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at + V), b);
            }

            Add(ref t, (nuint)column, f, a, b);
        }
    }

    /// <summary>Eight vectors of a row at once, so that no multiplication waits for the one before.</summary>
    private static void AddWide(ref float l, ref float r, int from, int to, int width, int column, Vector256<float> factor, ref float t)
    {
        Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (var k = from; k < to; k++)
        {
            var at = (nuint)(((long)k * width) + column);
            var x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref l, k));
            a = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at), a);
            b = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at + V), b);
            c = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at + (2 * V)), c);
            d = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at + (3 * V)), d);
            e = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at + (4 * V)), e);
            f = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at + (5 * V)), f);
            g = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at + (6 * V)), g);
            h = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref r, at + (7 * V)), h);
        }

        Add(ref t, (nuint)column, factor, a, b);
        Add(ref t, (nuint)(column + (2 * V)), factor, c, d);
        Add(ref t, (nuint)(column + (4 * V)), factor, e, f);
        Add(ref t, (nuint)(column + (6 * V)), factor, g, h);
    }

    private static void AddTile(
        ReadOnlySpan<float> left, int stride, ReadOnlySpan<float> right, int from, int to, int width, int column, float factor, Span<float> target)
    {
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        ref var t = ref MemoryMarshal.GetReference(target);
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        for (var k = from; k < to; k++)
        {
            var at = (nuint)((k * width) + column);
            var u = Vector256.LoadUnsafe(ref r, at);
            var v = Vector256.LoadUnsafe(ref r, at + V);
            var x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref l, k));
            a0 = Vector256.FusedMultiplyAdd(x, u, a0);
            b0 = Vector256.FusedMultiplyAdd(x, v, b0);
            x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref l, k + stride));
            a1 = Vector256.FusedMultiplyAdd(x, u, a1);
            b1 = Vector256.FusedMultiplyAdd(x, v, b1);
            x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref l, k + (2 * stride)));
            a2 = Vector256.FusedMultiplyAdd(x, u, a2);
            b2 = Vector256.FusedMultiplyAdd(x, v, b2);
            x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref l, k + (3 * stride)));
            a3 = Vector256.FusedMultiplyAdd(x, u, a3);
            b3 = Vector256.FusedMultiplyAdd(x, v, b3);
        }

        var f = Vector256.Create(factor);
        Add(ref t, (nuint)column, f, a0, b0);
        Add(ref t, (nuint)(width + column), f, a1, b1);
        Add(ref t, (nuint)((2 * width) + column), f, a2, b2);
        Add(ref t, (nuint)(((Rows - 1) * width) + column), f, a3, b3);
    }

    private static void Add(ref float target, nuint at, Vector256<float> factor, Vector256<float> a, Vector256<float> b)
    {
        Vector256.FusedMultiplyAdd(factor, a, Vector256.LoadUnsafe(ref target, at)).StoreUnsafe(ref target, at);
        Vector256.FusedMultiplyAdd(factor, b, Vector256.LoadUnsafe(ref target, at + V)).StoreUnsafe(ref target, at + V);
    }

    /// <summary>The sum of eight lanes, always in the same order.</summary>
    private static float Sum(Vector256<float> v)
    {
        var half = v.GetLower() + v.GetUpper();
        return (half[0] + half[2]) + (half[1] + half[3]);
    }
}
