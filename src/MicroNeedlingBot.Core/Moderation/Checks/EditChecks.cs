using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Looks at what a moderator wrote before it goes live, by the rules of the knowledge folder and some more.</summary>
internal static class EditChecks
{
    private const int MostOfOneRule = 3;

    private static readonly IReadOnlyList<Func<Draft, IEnumerable<EditFinding>>> s_rules =
    [
        LengthRules.Find,
        CharacterRules.Find,
        MarkupRules.Find,
        LinkRules.Find,
        WordingRules.Find,
        HealthClaimRules.Find,
        SameWordsRules.Find,
    ];

    /// <summary>All that is wrong, errors first; a rule speaks a few times for each field and not for every line.</summary>
    public static IReadOnlyList<EditFinding> Find(Draft draft) =>
        [.. s_rules.SelectMany(rule => rule(draft)).Distinct()
            .GroupBy(finding => (finding.Field, finding.Rule)).SelectMany(same => same.Take(MostOfOneRule))
            .OrderBy(finding => finding.Level)];

    /// <summary>Whether there is anything that can't be saved.</summary>
    public static bool Forbids(this IEnumerable<EditFinding> findings) => findings.Any(finding => finding.Level == FindingLevel.Error);
}
