using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Reminders.Plans;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

/// <summary>The plan as it is shipped, and the knowledge that it stands in.</summary>
internal static class ShippedPlan
{
    private static readonly Lazy<KnowledgeContent> s_content = new(() =>
    {
        var (content, findings) = KnowledgeFolder.Load(Path.Combine(ShippedKnowledge.Root, "knowledge"));
        return content ?? throw new InvalidOperationException(string.Join('\n', findings));
    });

    public static KnowledgeContent Content => s_content.Value;

    public static ReminderPlan Plan => Content.Plan!;

    public static ReminderPoint Point(string id) => Plan.Points.Single(point => string.Equals(point.Id, id, StringComparison.Ordinal));
}
