using System.Diagnostics;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// A community's view of the shared knowledge base: its own entries beside the shared ones, its versions in the place of
/// theirs, some left out. The shared index is not copied, its calibration holds for all; warning signs are always the
/// shared ones. The same contents give the same view on every machine.
/// </summary>
public static class Overlay
{
    /// <summary>Makes the view: a second or so for twenty entries, mostly to encode phrasings that nobody encoded before.</summary>
    /// <param name="shared">The shared knowledge base.</param>
    /// <param name="own">The community's entries.</param>
    /// <param name="vectors">Where phrasings are encoded once; null for a cache of this call alone.</param>
    /// <remarks>Where <paramref name="shared"/> is itself such a view (of base entries that are not fitted yet), both stand on what lies below.</remarks>
    public static KnowledgeBase Over(KnowledgeBase shared, CommunityEntries own, VectorCache? vectors = null)
    {
        if (own.IsEmpty)
        {
            return shared;
        }

        var content = ContentOver(shared.Content, own);
        return shared.Laid is { } laid ? Make(content, laid.Below, laid.Own.Under(own), vectors) : Make(content, shared, own, vectors);
    }

    private static KnowledgeBase Make(KnowledgeContent content, KnowledgeBase shared, CommunityEntries own, VectorCache? vectors)
    {
        var matcher = shared.Matcher;
        var phrasings = new OwnPhrasings(own.Entries, (id, _) => matcher.FindShared(id));
        var reader = matcher.Reader.With(phrasings.Texts);
        vectors ??= new VectorCache();
        var retold = matcher.Scorer as RetoldScorer;
        EntryScorer scorer = (retold?.Below ?? matcher.Scorer) switch
        {
            ClassifierScorer => Exact(matcher.Ground!, own, phrasings, reader, vectors),
            ShortlistScorer large => ShortlistOverlayScorer.Over(large, matcher.Encoder, own, phrasings, reader, vectors),
            _ => throw new UnreachableException("A view knows what lies below it."),
        };
        // Shared texts that are newer than their matcher are shown here too.
        var learnt = retold is null ? content : ContentOver(shared.Learnt, own);
        return new KnowledgeBase(content, matcher.With(reader, retold is null ? scorer : new RetoldScorer(scorer, content.Entries)))
        {
            Laid = new LaidOver(shared, own),
            Learnt = learnt,
            Saved = retold is null ? null : SavedPhrasings.Between(learnt, content),
        };
    }

    /// <summary>What the community reads: its texts and the shared ones, in ordinal order of their ids.</summary>
    internal static KnowledgeContent ContentOver(KnowledgeContent shared, CommunityEntries own)
    {
        var entries = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in shared.Entries.Concat(own.Entries))
        {
            entries[entry.Id] = entry;
        }

        foreach (var id in own.Hidden)
        {
            entries.Remove(id);
        }

        return shared with { Entries = [.. entries.Values], Hash = ContentHash.OfOverlay(shared.Hash, own.Entries, own.Hidden) };
    }

    private static OverlayScorer Exact(OverlayGround ground, CommunityEntries own, OwnPhrasings phrasings, QuestionReader reader, VectorCache vectors)
    {
        var isHidden = ground.Scorer.Table.Entries.Select(entry => own.Hidden.Contains(entry.Id, StringComparer.Ordinal)).ToArray();
        var texts = OwnTexts.Of(ground, phrasings, reader, vectors);
        return new OverlayScorer(ground, isHidden, phrasings, texts.Index, new BlockTrainer(ground, texts, isHidden).Train());
    }
}
