using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>
/// Weighs the two witnesses of a warning sign: the rules, which know words and their guards, and the learnt likeness
/// with urgent messages, which knows indirect ones. Neither is enough where the other sees nothing at all.
/// </summary>
internal static class UrgencyJudge
{
    // Log-odds, set on the tuning questions: a rule counts as much as this of likeness, and together they must reach
    // the bar. Urgent examples are far fewer than all else that was learnt, so the bar lies below zero.
    private const float RuleWeight = 2.5f;
    private const float Bar = -0.45f;

    /// <summary>The reply to an urgent message; null when it is not.</summary>
    public static string? ReplyTo(string message, Urgency? urgency, WarningSigns? signs)
    {
        if (signs is null)
        {
            return null;
        }

        var found = signs.Find(message);
        if (urgency is null)
        {
            return found?.Reply;
        }

        var weight = urgency.Score + (found is null ? 0 : RuleWeight);
        return weight < Bar ? null : (found ?? signs.Find(urgency.NearestExample))?.Reply ?? signs.GeneralReply;
    }
}
