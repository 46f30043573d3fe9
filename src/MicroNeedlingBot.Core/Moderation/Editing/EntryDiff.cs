using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>What differs between two versions of an entry, a line for each part.</summary>
internal static class EntryDiff
{
    private const int MostPhrasings = 12;

    /// <summary>The lines; empty when the two say the same. Dates don't count.</summary>
    public static IReadOnlyList<string> Lines(Entry? before, Entry? after)
    {
        if (before is null || after is null)
        {
            return [];
        }

        var lines = new List<string>();
        if (!string.Equals(before.Question, after.Question, StringComparison.Ordinal))
        {
            lines.Add("Question: " + WordDiff.Of(before.Question, after.Question));
        }

        if (!string.Equals(before.Answer.Trim(), after.Answer.Trim(), StringComparison.Ordinal))
        {
            lines.Add("Answer: " + WordDiff.Of(before.Answer, after.Answer));
        }

        lines.AddRange(Phrasings(after.Phrasings.Except(before.Phrasings, StringComparer.Ordinal), "New phrasing"));
        lines.AddRange(Phrasings(before.Phrasings.Except(after.Phrasings, StringComparer.Ordinal), "Phrasing taken out"));
        return lines;
    }

    /// <summary>The same as a list of points; nothing when nothing differs.</summary>
    public static IEnumerable<Block> Blocks(Entry? before, Entry? after) =>
        Lines(before, after) is { Count: > 0 } lines ? [new PointList([.. lines.Select(line => (IReadOnlyList<Run>)[new Run(line)])], Numbered: false)] : [];

    private static IEnumerable<string> Phrasings(IEnumerable<string> phrasings, string what)
    {
        var all = phrasings.ToList();
        return all.Take(MostPhrasings).Select(phrasing => $"{what}: {phrasing}")
            .Concat(all.Count > MostPhrasings ? [$"{what}: {all.Count - MostPhrasings} more"] : []);
    }
}
