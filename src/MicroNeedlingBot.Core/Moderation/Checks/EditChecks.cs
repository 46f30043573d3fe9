using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Looks at what a moderator wrote before it goes live, by the rules of the knowledge folder and some more.</summary>
internal static class EditChecks
{
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

    /// <summary>All that is wrong, errors first; a rule speaks once for each field.</summary>
    public static IReadOnlyList<EditFinding> Find(Draft draft) =>
        [.. s_rules.SelectMany(rule => rule(draft)).DistinctBy(finding => (finding.Field, finding.Rule)).OrderBy(finding => finding.Level)];

    /// <summary>Whether there is anything that can't be saved.</summary>
    public static bool Forbids(this IEnumerable<EditFinding> findings) => findings.Any(finding => finding.Level == FindingLevel.Error);
}
