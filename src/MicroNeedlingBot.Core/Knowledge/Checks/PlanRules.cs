using MicroNeedlingBot.Reminders.Plans;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>What the reminder plan names must exist: else a reminder has no source, or its "Why?" leads nowhere.</summary>
internal static class PlanRules
{
    /// <summary>The names in the plan that lead nowhere.</summary>
    /// <param name="content">The folder, read.</param>
    /// <param name="files">Its files: an entry that is there but unsound is reported as such, not as missing.</param>
    public static IEnumerable<Finding> Find(KnowledgeContent content, IReadOnlyList<KnowledgeFile> files)
    {
        if (content.Plan is not { } plan)
        {
            return [];
        }

        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return plan.Points.Zip(content.Source.Points)
            .SelectMany(pair => UnknownFacts(pair.First, pair.Second, content).Concat(UnknownEntry(pair.First, pair.Second, paths)));
    }

    private static IEnumerable<Finding> UnknownFacts(ReminderPoint point, PointLines lines, KnowledgeContent content) =>
        from fact in content.Facts.Count == 0 ? [] : point.Facts
        where !content.Facts.ContainsKey(fact)
        select Error(lines.Facts, "unknown-fact", $"{KnowledgePaths.Guide} has no fact {fact}. Correct the number, or add the fact to the guide.");

    private static IEnumerable<Finding> UnknownEntry(ReminderPoint point, PointLines lines, HashSet<string> paths)
    {
        if (point.Why is { } why && !paths.Contains(KnowledgePaths.FileOf(why)))
        {
            yield return Error(lines.Why, "unknown-entry", $"There is no entry \"{why}\". Write topic/slug of one that exists, or take \"why\" out.");
        }
    }

    private static Finding Error(int? line, string rule, string message) =>
        new(KnowledgePaths.Reminders, line, FindingLevel.Error, rule, message);
}
