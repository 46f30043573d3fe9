using MicroNeedlingBot.Moderation.Files;

namespace MicroNeedlingBot.Live;

/// <summary>Imports in words.</summary>
internal static class ImportSummary
{
    private const int MostNamed = 5;

    /// <summary>" (1 new, 2 changed)"; nothing when no entry changed.</summary>
    public static string Of(FolderPlan plan)
    {
        (int Count, string What)[] parts = [(plan.New.Count, "new"), (plan.Changed.Count, "changed"), (plan.Removed.Count, "removed"), (plan.Conflicts.Count, plan.Conflicts.Count == 1 ? "conflict" : "conflicts")];
        var said = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}"));
        return said.Length == 0 ? "" : $" ({said})";
    }

    /// <summary>Tells of a change of the folder, and what to do about conflicts.</summary>
    public static void Say(FolderPlan plan, Action<string> report)
    {
        report($"The knowledge folder has changed{Of(plan)}: the new answers are live.");
        if (plan.Conflicts.Count > 0)
        {
            report(Conflicts(plan.Conflicts));
        }
    }

    /// <summary>What to do about conflicts.</summary>
    public static string Conflicts(IReadOnlyList<string> ids)
    {
        var named = string.Join(", ", ids.Take(MostNamed)) + (ids.Count > MostNamed ? $" and {ids.Count - MostNamed} more" : "");
        return ids.Count == 1
            ? $"Edited in chat, and its file changed too: {named}. Chat's text stays live until an owner settles it with /faq conflicts."
            : $"Edited in chat, and their files changed too: {named}. Chat's texts stay live until an owner settles them with /faq conflicts.";
    }
}
