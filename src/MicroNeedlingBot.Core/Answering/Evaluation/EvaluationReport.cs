namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>The figures of one evaluation.</summary>
/// <param name="Questions">How many questions were asked.</param>
/// <param name="InScope">All questions that the knowledge base should answer.</param>
/// <param name="ByTopic">The same by topic.</param>
/// <param name="ByStyle">The same by style.</param>
/// <param name="OutOfScope">All questions that it should not answer.</param>
/// <param name="OutOfScopeByTopic">The same by topic: near and far apart.</param>
/// <param name="Covered">How well <see cref="Verdict.Covered"/> tells the two apart.</param>
/// <param name="CoveredByTopic">The same for each topic that is out of scope.</param>
/// <param name="Reliability">Whether <see cref="Verdict.Confidence"/> comes true, on what is in scope.</param>
/// <param name="Warnings">Warning signs caught and false alarms.</param>
/// <param name="SmallTalk">Small talk recognised as such (in the tally's own column) or not.</param>
/// <param name="Confusions">Wrong first entries in scope, most frequent first.</param>
/// <param name="Mistakes">The single questions behind the worst figures.</param>
public sealed record EvaluationReport(
    int Questions,
    Tally InScope,
    IReadOnlyList<Tally> ByTopic,
    IReadOnlyList<Tally> ByStyle,
    Tally OutOfScope,
    IReadOnlyList<Tally> OutOfScopeByTopic,
    CoveredFigures Covered,
    IReadOnlyList<CoveredFigures> CoveredByTopic,
    Reliability Reliability,
    WarningFigures Warnings,
    Tally SmallTalk,
    IReadOnlyList<Confusion> Confusions,
    MistakeLists Mistakes);

/// <summary>How well the probability of being covered tells what is in scope from a group that is not.</summary>
/// <param name="Name">The group out of scope.</param>
/// <param name="Auroc">The area under the ROC curve, 0 to 1; null where there is nothing to compare.</param>
/// <param name="RejectedAt95">The share of the group turned away when 95 % of what is in scope is let through.</param>
public sealed record CoveredFigures(string Name, double? Auroc, double? RejectedAt95);

/// <summary>Warning signs.</summary>
/// <param name="Total">Labelled warning signs.</param>
/// <param name="Caught">Those that were caught.</param>
/// <param name="FalseAlarms">Other questions that were taken for one.</param>
/// <param name="Others">The other questions.</param>
public sealed record WarningFigures(int Total, int Caught, int FalseAlarms, int Others);

/// <summary>The questions that a person should read.</summary>
/// <param name="AnsweredWrong">In scope, answered with the wrong entry.</param>
/// <param name="FalseAnswers">Out of scope, answered as if known.</param>
/// <param name="MissedWarnings">Warning signs that passed unseen.</param>
/// <param name="FalseAlarms">Questions that were taken for a warning sign.</param>
public sealed record MistakeLists(
    IReadOnlyList<Mistake> AnsweredWrong,
    IReadOnlyList<Mistake> FalseAnswers,
    IReadOnlyList<Mistake> MissedWarnings,
    IReadOnlyList<Mistake> FalseAlarms);
