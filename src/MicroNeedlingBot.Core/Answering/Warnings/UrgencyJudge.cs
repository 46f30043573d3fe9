using MicroNeedlingBot.Answering.Deciding;
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

    private const int ShortestLong = 300;
    private const int MostSentences = 12;

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

    /// <summary>
    /// The reply to one urgent sentence in a long message, whose other sentences speak of anything else and would outvote
    /// it; null when there is none. A short message is judged whole: there the rest tells what a word means.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="urgencyOf">The learnt likeness of a sentence with urgent messages; null where nothing was learnt.</param>
    /// <param name="signs">The rules.</param>
    public static string? ReplyToPart(string message, Func<string, Urgency?> urgencyOf, WarningSigns? signs)
    {
        if (signs is null || message.Length < ShortestLong)
        {
            return null;
        }

        // A word rule must see something first: likeness alone is too easily had by a sentence out of its context.
        return MessageSplitter.Sentences(message)
            .Where(sentence => sentence.Length < message.Length && signs.Find(sentence) is not null)
            .Take(MostSentences)
            .Select(sentence => ReplyTo(sentence, urgencyOf(sentence), signs))
            .FirstOrDefault(reply => reply is not null);
    }
}
