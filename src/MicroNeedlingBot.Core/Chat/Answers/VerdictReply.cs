using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat.Answers;

/// <summary>Puts a verdict into words.</summary>
public static class VerdictReply
{
    /// <summary>The reply to a message.</summary>
    /// <param name="message">The message, as the member typed it.</param>
    /// <param name="verdict">What was made of it.</param>
    /// <param name="content">The content that the verdict comes from.</param>
    public static Reply Of(string message, Verdict verdict, KnowledgeContent content) => verdict.Outcome switch
    {
        Outcome.Urgent => Warning(verdict.Warning ?? ""),
        Outcome.Choices => new Reply([ChoiceLists.WithNone(Wording.DidYouMean, verdict.Entries.Select(shown => shown.Entry))]),
        _ when verdict.Entries.Count > 0 => Answer([.. verdict.Entries.Select(shown => shown.Entry)], content),
        _ => NothingFound(message),
    };

    /// <summary>The answers of some entries, one under the other, and what can be asked next.</summary>
    public static Reply Answer(IReadOnlyCollection<Entry> entries, KnowledgeContent content)
    {
        var answers = entries.SelectMany(entry => EntryBlocks.Of(entry, content, titled: entries.Count > 1));
        return ChoiceLists.Related(entries, content) is { } related
            ? new Reply([.. answers, related])
            : new Reply([.. answers]);
    }

    /// <summary>The fixed reply to a warning sign stands alone: nothing beside it may draw the eye.</summary>
    private static Reply Warning(string fixedReply) =>
        new([.. ReplyMarkdown.Parse(fixedReply), Paragraph.Of(Wording.AfterWarning)]);

    private static Reply NothingFound(string message)
    {
        if (VisibleText.Of(message).AsSpan().Trim().IsEmpty)
        {
            return Reply.Of(Wording.NothingAsked);
        }

        return ForeignLanguage.IsLikely(message)
            ? Reply.Of(Wording.EnglishOnly)
            : Reply.Of(Wording.NotCovered, Wording.NotCoveredHint);
    }
}
