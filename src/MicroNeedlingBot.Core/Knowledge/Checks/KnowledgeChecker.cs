using NodaTime;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>
/// Looks for what makes a loadable knowledge folder worse than it could be: all its findings are warnings. What can't
/// be loaded or sent, <see cref="KnowledgeReader"/> reports.
/// </summary>
public static class KnowledgeChecker
{
    private static readonly IReadOnlyList<Func<Checkup, IEnumerable<Finding>>> s_rules =
    [
        FactRules.Find,
        PhrasingRules.Find,
        DuplicateRules.Find,
        RelatedRules.Find,
        DateRules.Find,
        AnswerRules.Find,
        TrialRules.Find,
    ];

    /// <summary>The warnings about a folder, by file and line.</summary>
    /// <param name="content">The folder, read.</param>
    /// <param name="today">The day that no date of checking may lie behind.</param>
    /// <param name="trials">
    /// One for each phrasing, from the matcher; without them the rules <c>not-found</c> and <c>near-duplicate</c> are off.
    /// </param>
    /// <param name="against">Another folder in which to look for duplicates.</param>
    public static IReadOnlyList<Finding> Check(
        KnowledgeContent content,
        LocalDate today,
        IReadOnlyList<PhrasingTrial>? trials = null,
        KnowledgeContent? against = null)
    {
        var checkup = new Checkup(content, today, trials ?? [], against);
        return s_rules.SelectMany(rule => rule(checkup)).InOrder();
    }
}
