using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>Finds entries by what a moderator types: an id, a part of one, or words.</summary>
internal static class ShelfSearch
{
    private const int MostFound = 8;
    private const int MostTyped = 300;

    /// <summary>The entries that are meant, best first; one alone when there is no doubt.</summary>
    public static IReadOnlyList<ShelfEntry> Meant(IReadOnlyList<ShelfEntry> among, string typed)
    {
        var text = typed.Trim().Trim('"', '“', '”').TrimEnd('.');
        if (among.FirstOrDefault(entry => entry.Id.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [exact];
        }

        var parts = text.Length < 2 || text.Any(char.IsWhiteSpace) ? [] : among.Where(entry => entry.Id.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return parts.Count > 0 ? [.. parts.Take(MostFound)] : KnowledgePaths.IsId(text) ? [] : ByWords(among, text);
    }

    /// <summary>Entries that share words with a text, those with most of them first.</summary>
    public static IReadOnlyList<ShelfEntry> ByWords(IReadOnlyList<ShelfEntry> among, string typed)
    {
        var wanted = Stems(typed.Length > MostTyped ? typed[..MostTyped] : typed);
        if (wanted.Count == 0)
        {
            return [];
        }

        var found = among
            .Select(entry => (Entry: entry, Score: Score(entry, wanted)))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score)
            .ThenBy(found => found.Entry.Id, StringComparer.Ordinal)
            .ToList();

        // An entry with all the words leaves those with some of them behind.
        return [.. found.TakeWhile(each => 2 * each.Score >= found[0].Score).Take(MostFound).Select(each => each.Entry)];
    }

    private static double Score(ShelfEntry entry, HashSet<string> wanted)
    {
        if ((entry.Live ?? entry.OfBase) is not { } text)
        {
            return wanted.Intersect(Stems(entry.Id.Replace('/', ' ').Replace('-', ' ')), StringComparer.Ordinal).Count();
        }

        var title = Stems($"{entry.Id.Replace('/', ' ').Replace('-', ' ')} {text.Question}");
        var rest = Stems($"{string.Join(' ', text.Phrasings)} {text.Answer}");
        return wanted.Sum(word => title.Contains(word) ? 1.0 : rest.Contains(word) ? 0.6 : 0);
    }

    private static HashSet<string> Stems(string text) =>
        Tokeniser.Tokens(text).Where(word => word.Length > 1 && !s_small.Contains(word)).Select(Porter2.Stem).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> s_small = new(StringComparer.Ordinal) { "the", "an", "is", "are", "do", "does", "can", "my", "to", "of", "in", "on", "it", "and", "or", "for", "with", "how", "what", "when", "you" };
}
