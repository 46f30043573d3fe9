namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>Related entries exist, and are others.</summary>
internal static class RelatedRules
{
    private const int MostRelated = 3;

    public static IEnumerable<Finding> Find(Checkup checkup)
    {
        var known = checkup.Content.Entries.Concat(checkup.Against?.Entries ?? []).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return checkup.Content.Entries.SelectMany(entry => OfEntry(entry, checkup.Content.LinesOf(entry).See, known));
    }

    private static IEnumerable<Finding> OfEntry(Entry entry, int? line, HashSet<string> known)
    {
        if (entry.See.Count > MostRelated)
        {
            yield return Checkup.Warn(entry, line, "too-many-related", $"The entry names {entry.See.Count} related entries; {MostRelated} are the most. Keep the nearest.");
        }

        foreach (var id in entry.See)
        {
            if (string.Equals(id, entry.Id, StringComparison.Ordinal))
            {
                yield return Checkup.Warn(entry, line, "self-see", "The entry names itself under \"see\". Take it out.");
            }
            else if (!known.Contains(id))
            {
                yield return Checkup.Warn(entry, line, "unknown-see", $"There is no entry \"{id}\". Write topic/slug of one that exists, or take it out.");
            }
        }
    }
}
