namespace MicroNeedlingBot.Answering.Text;

/// <summary>
/// How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another
/// (Damerau-Levenshtein, in its optimal-string-alignment form: no place is changed twice).
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance between two words, or <paramref name="limit"/> + 1 if it is greater than the limit.</summary>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) > limit)
        {
            return limit + 1;
        }

        var width = to.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * width] : new int[3 * width];
        var older = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            current[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var spare = older;
            older = previous;
            previous = current;
            current = spare;
            if (FillRow(from, to, i, older, previous, current) > limit)
            {
                return limit + 1;
            }
        }

        return Math.Min(current[^1], limit + 1);
    }

    /// <summary>Fills the row of the first <paramref name="i"/> letters; gives the least distance in it.</summary>
    private static int FillRow(
        ReadOnlySpan<char> from,
        ReadOnlySpan<char> to,
        int i,
        ReadOnlySpan<int> older,
        ReadOnlySpan<int> previous,
        Span<int> current)
    {
        var least = current[0] = i;
        for (var j = 1; j < current.Length; j++)
        {
            var same = from[i - 1] == to[j - 1];
            var cost = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
            if (!same && i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
            {
                cost = Math.Min(cost, older[j - 2] + 1);
            }

            current[j] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }
}
