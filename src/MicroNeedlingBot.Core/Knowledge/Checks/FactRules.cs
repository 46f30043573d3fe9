namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>Entries and the guide's facts belong together; without a guide these rules are off.</summary>
internal static class FactRules
{
    private const int MostFacts = 3;

    /// <summary>Facts that the guide doesn't have: an answer can't name them as its source, so this is an error.</summary>
    public static IEnumerable<Finding> UnknownFacts(KnowledgeContent content) =>
        from entry in content.Facts.Count == 0 ? [] : content.Entries
        from fact in entry.Facts
        where !content.Facts.ContainsKey(fact)
        select new Finding(
            KnowledgePaths.FileOf(entry.Id), content.LinesOf(entry).Facts, FindingLevel.Error, "unknown-fact",
            $"{KnowledgePaths.Guide} has no fact {fact}. Correct the number, or add the fact to the guide.");

    public static IEnumerable<Finding> Find(Checkup checkup)
    {
        var content = checkup.Content;
        return content.Entries.SelectMany(entry => OfEntry(entry, content)).Concat(Uncovered(content));
    }

    private static IEnumerable<Finding> OfEntry(Entry entry, KnowledgeContent content)
    {
        var lines = content.LinesOf(entry);
        if (entry.Kind != EntryKind.Entry)
        {
            if (entry.Facts.Count > 0)
            {
                yield return Checkup.Warn(entry, lines.Facts, "facts-without-answer", "A gap or small talk rests on no fact. Take the facts out, or make it kind: entry.");
            }
        }
        else if (content.Facts.Count > 0 && entry.Facts.Count == 0)
        {
            yield return Checkup.Warn(entry, lines.Question, "missing-facts", "The entry names no fact that it rests on. Add a line like \"facts: [F21]\", or make it kind: gap.");
        }
        else if (entry.Facts.Count > MostFacts)
        {
            yield return Checkup.Warn(entry, lines.Facts, "too-many-facts", $"The entry rests on {entry.Facts.Count} facts; {MostFacts} are the most. Keep those that its answer states, or split it.");
        }
    }

    private static IEnumerable<Finding> Uncovered(KnowledgeContent content)
    {
        var covered = content.Entries.Where(entry => entry.Kind == EntryKind.Entry).SelectMany(entry => entry.Facts).ToHashSet(StringComparer.Ordinal);
        return content.Facts.Values
            .Where(fact => !covered.Contains(fact.Id))
            .Select(fact => new Finding(
                KnowledgePaths.Guide, content.Source.OfFact(fact.Id), FindingLevel.Warning, "uncovered-fact",
                $"No entry rests on {fact.Id}. Write one, or add {fact.Id} to the facts of the entry that says it."));
    }
}
