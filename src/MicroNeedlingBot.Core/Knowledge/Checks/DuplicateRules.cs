using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>The same words twice, in one entry, in two, or in another folder: case, accents and signs don't count.</summary>
internal static class DuplicateRules
{
    public static IEnumerable<Finding> Find(Checkup checkup)
    {
        var others = Others(checkup);
        var ids = (checkup.Against?.Entries ?? []).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, Phrasing>(StringComparer.Ordinal);
        foreach (var entry in checkup.Content.Entries)
        {
            if (ids.Contains(entry.Id))
            {
                yield return Checkup.Warn(entry, line: null, "duplicate-entry", $"{entry.Id} stands in the other folder too. Give this one another name, or keep one of the two.");
            }

            foreach (var phrasing in Phrasings(entry, checkup.Content.LinesOf(entry)))
            {
                if (!seen.TryAdd(phrasing.Words, phrasing))
                {
                    yield return Again(phrasing, seen[phrasing.Words]);
                }
                else if (others.TryGetValue(phrasing.Words, out var other) && !IsSame(other, entry))
                {
                    yield return Checkup.Warn(entry, phrasing.Line, "duplicate-phrasing", $"\"{phrasing.Written}\" stands in {other.Id} of the other folder too. Keep it where its answer fits best.");
                }
            }
        }
    }

    private static Finding Again(Phrasing phrasing, Phrasing first)
    {
        var where = IsSame(phrasing.Entry, first.Entry) ? "in this entry" : $"in {first.Entry.Id}";
        var line = first.Line is { } number ? $" (line {number})" : "";
        return Checkup.Warn(phrasing.Entry, phrasing.Line, "duplicate-phrasing", $"\"{phrasing.Written}\" stands {where} already{line}. Keep it where its answer fits best.");
    }

    private static Dictionary<string, Entry> Others(Checkup checkup)
    {
        var others = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in checkup.Against?.Entries ?? [])
        {
            foreach (var phrasing in Phrasings(entry, EntryLines.Unknown))
            {
                others.TryAdd(phrasing.Words, entry);
            }
        }

        return others;
    }

    private static IEnumerable<Phrasing> Phrasings(Entry entry, EntryLines lines) => entry.Phrasings
        .Select((written, index) => new Phrasing(entry, lines.Phrasing(index), written, Words(written)))
        .Prepend(new Phrasing(entry, lines.Question, entry.Question, Words(entry.Question)))
        .Where(phrasing => phrasing.Words.Length > 0);

    private static string Words(string text) => string.Join(' ', Tokeniser.Tokens(text));

    private static bool IsSame(Entry one, Entry other) => string.Equals(one.Id, other.Id, StringComparison.Ordinal);

    private sealed record Phrasing(Entry Entry, int? Line, string Written, string Words);
}
