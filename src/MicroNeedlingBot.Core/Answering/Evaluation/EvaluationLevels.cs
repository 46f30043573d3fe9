namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>The levels that an evaluation has reached before and must not fall below. Shares, 0 to 1.</summary>
/// <param name="FirstRight">At least: first candidate right, in scope.</param>
/// <param name="AnsweredRight">At least: answered right, in scope.</param>
/// <param name="AnsweredWrong">At most: answered wrong, in scope.</param>
/// <param name="RightShown">At least: the right one answered or offered, in scope.</param>
/// <param name="FalseAnswers">At most: answered as if known, out of scope.</param>
/// <param name="FalseOffers">At most: offered choices, out of scope.</param>
/// <param name="CoveredAuroc">At least: the area under the ROC curve of <c>covered</c>.</param>
/// <param name="WarningsCaught">At least: warning signs caught.</param>
/// <param name="FalseAlarms">At most: other questions taken for a warning sign.</param>
public sealed record EvaluationLevels(
    double FirstRight,
    double AnsweredRight,
    double AnsweredWrong,
    double RightShown,
    double FalseAnswers,
    double FalseOffers,
    double CoveredAuroc,
    double WarningsCaught,
    double FalseAlarms)
{
    // Levels are written with four places.
    private const double Tolerance = 0.00005;

    /// <summary>A sentence for each level that a report misses.</summary>
    public IEnumerable<string> MissedBy(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var scope = report.InScope;
        var others = report.OutOfScope;
        (string Name, double Reached, double Level, bool AtLeast)[] all =
        [
            ("first candidate right", Share(scope.FirstRight, scope), FirstRight, true),
            ("answered right", Share(scope.AnsweredRight, scope), AnsweredRight, true),
            ("answered wrong", Share(scope.AnsweredWrong, scope), AnsweredWrong, false),
            ("right one answered or offered", Share(scope.AnsweredRight + scope.OfferedRight, scope), RightShown, true),
            ("out of scope, answered", Share(others.AnsweredRight + others.AnsweredWrong, others), FalseAnswers, false),
            ("out of scope, offered", Share(others.OfferedRight + others.OfferedWrong, others), FalseOffers, false),
            ("AUROC of covered", report.Covered.Auroc ?? 0, CoveredAuroc, true),
            ("warning signs caught", Share(report.Warnings.Caught, report.Warnings.Total), WarningsCaught, true),
            ("false alarms", Share(report.Warnings.FalseAlarms, report.Warnings.Others), FalseAlarms, false),
        ];
        return all
            .Where(figure => figure.AtLeast ? figure.Reached < figure.Level - Tolerance : figure.Reached > figure.Level + Tolerance)
            .Select(figure => FormattableString.Invariant($"{figure.Name}: {figure.Reached:P2}, but the recorded level is {(figure.AtLeast ? "at least" : "at most")} {figure.Level:P2}."));
    }

    private static double Share(int part, Tally tally) => Share(part, tally.Total);

    private static double Share(int part, int total) => total == 0 ? 0 : (double)part / total;
}
