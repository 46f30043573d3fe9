using System.Text.RegularExpressions;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat.Dialogues;

/// <summary>A question that somebody asks where a form waits for something else.</summary>
internal static partial class AskedBetween
{
    /// <summary>Dates, clocks and cities sound like it: there it needs a question mark.</summary>
    private const string OffTopic = "off-topic";

    /// <summary>
    /// What to say to it before the form goes on; null when the message was meant for the form. What the guide answers or
    /// leaves open counts in any words; what it doesn't know counts only when it sounds like a question.
    /// </summary>
    public static IReadOnlyList<Block>? Of(Request request)
    {
        var (verdict, asked) = (request.Verdict, IsLikely(request.Text));
        var heard = verdict.Outcome switch
        {
            Outcome.Answer => asked || request.Text.Any(char.IsWhiteSpace),
            Outcome.NotCovered when verdict.Entries is [var gap, ..] => gap.Entry.Topic is not OffTopic || request.Text.Contains('?', StringComparison.Ordinal),
            Outcome.SmallTalk => false,
            _ => asked,
        };

        // Related questions are not what was asked, and no numbers may run into those of the form.
        return !heard ? null
            : [.. VerdictReply.Of(request.Text, verdict, request.Content).Blocks
                .Where(block => block is not ChoiceList || verdict.Outcome == Outcome.Choices)
                .SelectMany(DialogueTurns.Unnumbered)];
    }

    /// <summary>Whether a text sounds like a question, or like somebody telling of themselves.</summary>
    public static bool IsLikely(string text) => text.Contains('?', StringComparison.Ordinal) || Opening().IsMatch(text);

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|yes|no|ok|okay|wait|sorry|hi|hey|hello|um)\W+)*(?:what|when|where|why|how|who|which|can|could|may|should|would|will|shall|is|are|am|do|does|did|has|have|must|i|i'm|i’m|im|i've|i’ve|ive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
