using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>
/// Tells before an edit is saved what it would do to answers: the edited entry is trained again, all others and the
/// calibration stay, and every known phrasing is asked again.
/// </summary>
public static class EditTrial
{
    /// <summary>Tries an edit.</summary>
    /// <param name="live">What answers now: the shared knowledge base, or a community's view of it.</param>
    /// <param name="change">The edit.</param>
    /// <param name="vectors">Where phrasings are encoded once; null for a cache of this call alone.</param>
    /// <param name="progress">Takes how far it has come, where it takes long; on any thread.</param>
    /// <param name="cancelled">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static TrialOutcome Run(
        KnowledgeBase live, EntryChange change, VectorCache? vectors = null, Action<TrialProgress>? progress = null, CancellationToken cancelled = default)
    {
        vectors ??= new VectorCache();
        return Unwrapped(live.Matcher.Scorer) switch
        {
            ShortlistScorer or ShortlistOverlayScorer => LargeTrial.Run(live.Matcher, change, vectors, progress, cancelled),
            OverlayScorer overlay => new ExactTrial(overlay.Ground, overlay, change, vectors).Run(cancelled),
            _ => new ExactTrial(live.Matcher.Ground!, overlay: null, change, vectors).Run(cancelled),
        };
    }

    /// <summary>
    /// Prepares what the first trial would have to wait for; once for each shared snapshot, seconds in the background.
    /// </summary>
    /// <param name="live">The shared knowledge base, or a view of it.</param>
    /// <param name="cancelled">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static void Prepare(KnowledgeBase live, CancellationToken cancelled) => live.Matcher.Ground?.Standings.Prepare(cancelled);

    /// <summary>What is prepared once: the same for all views that stand on one snapshot; null where there is nothing to prepare.</summary>
    internal static object? GroundOf(KnowledgeBase live) => live.Matcher.Ground;

    /// <summary>Texts that were saved a moment ago are not matched yet: the trial asks the matcher below them.</summary>
    private static EntryScorer Unwrapped(EntryScorer scorer) => scorer is RetoldScorer retold ? Unwrapped(retold.Below) : scorer;
}
