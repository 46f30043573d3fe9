using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MicroNeedlingBot.Answering.Numerics;

/// <summary>Arithmetic in whole numbers.</summary>
internal static class Whole
{
    /// <summary>The scalar product; the length is a multiple of 32.</summary>
    public static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        var sum = Vector256<int>.Zero;
        for (nuint k = 0; k < (nuint)a.Length; k += 32)
        {
            var (xLow, xHigh) = Vector256.Widen(Vector256.LoadUnsafe(ref x, k));
            var (yLow, yHigh) = Vector256.Widen(Vector256.LoadUnsafe(ref y, k));
            // Two products of bytes add up to less than 2^15, so one addition fits before widening.
            var (low, high) = Vector256.Widen((xLow * yLow) + (xHigh * yHigh));
            sum += low + high;
        }

        return Vector256.Sum(sum);
    }
}
