namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Small systems of linear equations.</summary>
internal static class LinearSystem
{
    /// <summary>Replaces <paramref name="b"/> by the solution x of A·x = b; A is symmetric, positive definite, and spent.</summary>
    public static void Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var pivot = 0; pivot < n; pivot++)
        {
            for (var row = pivot + 1; row < n; row++)
            {
                var factor = a[row, pivot] / a[pivot, pivot];
                for (var k = pivot; k < n; k++)
                {
                    a[row, k] -= factor * a[pivot, k];
                }

                b[row] -= factor * b[pivot];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
            {
                b[row] -= a[row, k] * b[k];
            }

            b[row] /= a[row, row];
        }
    }
}
