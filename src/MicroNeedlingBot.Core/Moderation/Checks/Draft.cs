using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>What the checks look at.</summary>
/// <param name="Entry">The entry as it would be.</param>
/// <param name="Reason">Why, in the moderator's words; may be empty.</param>
/// <param name="Before">The entry as members have it now; null for a new one.</param>
/// <param name="Others">All other entries that members of the scope have.</param>
/// <param name="Hosts">The hosts that answers may link to.</param>
/// <param name="OfBase">Whether the base is written, by its owner, who may link anywhere.</param>
/// <param name="IsUrgent">Whether a text is a warning sign.</param>
internal sealed record Draft(
    Entry Entry,
    string Reason,
    Entry? Before,
    IReadOnlyList<Entry> Others,
    IReadOnlyList<string> Hosts,
    bool OfBase,
    Func<string, bool> IsUrgent)
{
    /// <summary>Every text that is matched or shown, by field.</summary>
    public IEnumerable<(string Field, string Text)> Texts =>
        [(Forms.EntryFields.Question, Entry.Question), (Forms.EntryFields.Answer, Entry.Answer), .. Entry.Phrasings.Select(phrasing => (Forms.EntryFields.Also, phrasing)), (Forms.EntryFields.Reason, Reason)];
}
