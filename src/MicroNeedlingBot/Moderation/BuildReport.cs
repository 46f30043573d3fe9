using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation;

/// <summary>How a build in the background goes.</summary>
/// <param name="Content">What is built.</param>
/// <param name="State">How far it is.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Fault">Why it failed; null where it didn't.</param>
internal sealed record BuildReport(KnowledgeContent Content, BuildState State, TimeSpan Took, Exception? Fault);

/// <summary>How far a build is.</summary>
internal enum BuildState
{
    /// <summary>It has begun.</summary>
    Begun,

    /// <summary>It answers, and edits can be tried on it without a wait.</summary>
    Live,

    /// <summary>It failed: what answered before answers on, with the new texts.</summary>
    Failed,
}
