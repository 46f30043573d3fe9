using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;

namespace MicroNeedlingBot.Answering;

/// <summary>From content to a snapshot that answers: fits a content, or takes what was fitted to it before.</summary>
public static class KnowledgeFitting
{
    /// <summary>The snapshot from what was fitted before; null when that is for other content or damaged.</summary>
    /// <param name="content">The content.</param>
    /// <param name="encoder">The sentence encoder; null to do without.</param>
    /// <param name="calibration">What <see cref="Fit"/> wrote as calibration.</param>
    /// <param name="tables">What <see cref="Fit"/> wrote as tables.</param>
    public static KnowledgeBase? Restore(KnowledgeContent content, SentenceEncoder? encoder, Stream calibration, Stream tables) =>
        FittedModelFormat.Read(content.Hash, encoder is not null, calibration, tables) is { } model
            ? new KnowledgeBase(content, QuestionMatcher.Of(content, model, encoder))
            : null;

    /// <summary>Fits a content and writes what was fitted; takes from seconds to minutes.</summary>
    /// <param name="content">The content.</param>
    /// <param name="encoder">The sentence encoder; null to do without.</param>
    /// <param name="progress">Takes a line at each step.</param>
    /// <param name="calibration">Where the calibration goes, as JSON.</param>
    /// <param name="tables">Where the large tables go, in binary.</param>
    public static KnowledgeBase Fit(
        KnowledgeContent content, SentenceEncoder? encoder, Action<string> progress, Stream calibration, Stream tables)
    {
        var model = Fitter.Fit(content, encoder, progress);
        FittedModelFormat.Write(model, calibration, tables);
        return new KnowledgeBase(content, QuestionMatcher.Of(content, model, encoder));
    }

    /// <summary>Asks a matcher every phrasing that it was trained on, for the checks of a folder.</summary>
    /// <param name="content">The content.</param>
    /// <param name="encoder">The sentence encoder; null to do without.</param>
    /// <param name="progress">Takes a line at each step.</param>
    public static IReadOnlyList<PhrasingTrial> Try(KnowledgeContent content, SentenceEncoder? encoder, Action<string> progress) =>
        PhrasingTrials.Of(content, encoder, progress);
}
