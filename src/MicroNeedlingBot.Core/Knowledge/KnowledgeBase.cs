using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Overlays;

namespace MicroNeedlingBot.Knowledge;

/// <summary>
/// One immutable snapshot: what a knowledge folder says, and the matcher that was fitted to it. Safe for parallel use.
/// </summary>
/// <param name="Content">The parsed content.</param>
/// <param name="Matcher">Finds the entries that a question may mean.</param>
public sealed record KnowledgeBase(KnowledgeContent Content, QuestionMatcher Matcher)
{
    /// <summary>Of a view: what it lies on, and what was laid over that; null for a snapshot that was fitted whole.</summary>
    internal LaidOver? Laid { get; init; }

    /// <summary>What its matcher has learnt: its content, but for texts that were saved after that.</summary>
    internal KnowledgeContent Learnt { get; init; } = Content;

    /// <summary>The questions and phrasings that its matcher has not learnt yet; null for none.</summary>
    internal SavedPhrasings? Saved { get; init; }

    /// <summary>
    /// The same matcher with texts that were saved just now: changed entries show their new text, removed ones are not
    /// found any more; new questions and phrasings are found word by word, and in other words once a matcher has learnt
    /// them. Works on a community's view as well.
    /// </summary>
    /// <param name="content">What to show, with this snapshot's warning signs or newer ones.</param>
    public KnowledgeBase WithTexts(KnowledgeContent content) => this with
    {
        Content = content,
        Matcher = Matcher.With(Matcher.Reader, new RetoldScorer(Matcher.Scorer, content.Entries)),
        Saved = SavedPhrasings.Between(Learnt, content),
    };

    /// <summary>The same for a community's view of this shared snapshot: <paramref name="own"/> is what it has now.</summary>
    /// <param name="view">The community's view so far.</param>
    /// <param name="own">The community's entries.</param>
    public KnowledgeBase WithTexts(KnowledgeBase view, CommunityEntries own) => view.WithTexts(Overlay.ContentOver(Content, own));
}

/// <summary>How a view came about.</summary>
/// <param name="Below">A snapshot that was fitted whole.</param>
/// <param name="Own">What was laid over it.</param>
internal sealed record LaidOver(KnowledgeBase Below, CommunityEntries Own);
