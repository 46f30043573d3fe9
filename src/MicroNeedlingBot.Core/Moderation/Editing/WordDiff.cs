namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>What changed between two texts, word by word, in signs that read alike on every platform: <c>[24 → 48]</c>.</summary>
internal static class WordDiff
{
    private const int MostWords = 1_500;
    private const int Around = 5;
    private const int FewWords = 2;

    /// <summary>The newer text with what changed in brackets; long stretches that are the same in both are left out.</summary>
    public static string Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        if (old.Length > MostWords || now.Length > MostWords)
        {
            return "[all of it]";
        }

        var pieces = Joined(Pieces(old, now));
        return string.Join(' ', pieces.Select((piece, at) => Shown(piece, at == 0, at == pieces.Count - 1)));
    }

    private static string Shown(Piece piece, bool first, bool last)
    {
        if (piece.Removed.Count == 0 && piece.Added.Count == 0)
        {
            var most = first || last ? Around + 1 : 2 * Around;
            return piece.Same.Count <= most ? string.Join(' ', piece.Same)
                : first ? "… " + string.Join(' ', piece.Same.TakeLast(Around))
                : last ? string.Join(' ', piece.Same.Take(Around)) + " …"
                : $"{string.Join(' ', piece.Same.Take(Around))} … {string.Join(' ', piece.Same.TakeLast(Around))}";
        }

        var (removed, added) = (string.Join(' ', piece.Removed), string.Join(' ', piece.Added));
        return added.Length == 0 ? $"[– {removed}]" : removed.Length == 0 ? $"[+ {added}]" : $"[{removed} → {added}]";
    }

    /// <summary>Runs of equal words, and between them what was replaced.</summary>
    private static List<Piece> Pieces(string[] old, string[] now)
    {
        var common = Common(old, now);
        var pieces = new List<Piece>();
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            var same = i < old.Length && j < now.Length && string.Equals(old[i], now[j], StringComparison.Ordinal);
            if (pieces.Count == 0 || pieces[^1].IsSame != same)
            {
                pieces.Add(new Piece(same));
            }

            if (same)
            {
                pieces[^1].Same.Add(old[i++]);
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                pieces[^1].Removed.Add(old[i++]);
            }
            else
            {
                pieces[^1].Added.Add(now[j++]);
            }
        }

        return pieces;
    }

    /// <summary>A word or two that stayed between two changes would only make them harder to read.</summary>
    private static List<Piece> Joined(List<Piece> pieces)
    {
        var joined = new List<Piece>();
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            if (joined is [.., { IsSame: false } last] && (!piece.IsSame || (piece.Same.Count <= FewWords && at < pieces.Count - 1)))
            {
                last.Removed.AddRange(piece.IsSame ? piece.Same : piece.Removed);
                last.Added.AddRange(piece.IsSame ? piece.Same : piece.Added);
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    /// <summary>The length of the longest common run of words from each place on.</summary>
    private static ushort[,] Common(string[] old, string[] now)
    {
        var common = new ushort[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = string.Equals(old[i], now[j], StringComparison.Ordinal)
                    ? (ushort)(common[i + 1, j + 1] + 1)
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private sealed record Piece(bool IsSame)
    {
        public List<string> Same { get; } = [];

        public List<string> Removed { get; } = [];

        public List<string> Added { get; } = [];
    }
}
