using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Something that a check found in what a moderator wrote.</summary>
/// <param name="Field">The field of the form that it is about: <see cref="Forms.EntryFields"/>.</param>
/// <param name="Level">An error can't be saved; a warning can, by somebody who has read it.</param>
/// <param name="Rule">The rule's stable name.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
internal sealed record EditFinding(string Field, FindingLevel Level, string Rule, string Message)
{
    /// <summary>An entry that may be edited instead; null for most.</summary>
    public string? Instead { get; init; }

    public static EditFinding Error(string field, string rule, string message) => new(field, FindingLevel.Error, rule, message);

    public static EditFinding Warning(string field, string rule, string message) => new(field, FindingLevel.Warning, rule, message);
}
