namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>How many letters are missing, too many, wrong or swapped (Damerau's distance, no letter touched twice).</summary>
internal static class Misspelling
{
    private const int Longest = 32;

    /// <summary>Whether the distance is at most <paramref name="limit"/>.</summary>
    public static bool IsWithin(string a, string b, int limit, out int distance)
    {
        distance = limit + 1;
        if (Math.Abs(a.Length - b.Length) > limit || a.Length >= Longest || b.Length >= Longest)
        {
            return false;
        }

        distance = Measure(a, b, limit);
        return distance <= limit;
    }

    private static int Measure(string a, string b, int limit)
    {
        Span<int> older = stackalloc int[Longest];
        Span<int> old = stackalloc int[Longest];
        Span<int> row = stackalloc int[Longest];
        for (var j = 0; j <= b.Length; j++)
        {
            old[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            if (FillRow(a, b, i, row, old, older) > limit)
            {
                return limit + 1;
            }

            var spare = older;
            older = old;
            old = row;
            row = spare;
        }

        return old[b.Length];
    }

    private static int FillRow(string a, string b, int i, Span<int> row, Span<int> old, Span<int> older)
    {
        var smallest = row[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var same = a[i - 1] == b[j - 1];
            var value = Math.Min(Math.Min(old[j], row[j - 1]) + 1, old[j - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                value = Math.Min(value, older[j - 2] + 1);
            }

            row[j] = value;
            smallest = Math.Min(smallest, value);
        }

        return smallest;
    }
}
