using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>What the checks look at.</summary>
/// <param name="Entry">The entry as it would be.</param>
/// <param name="Reason">Why, in the moderator's words; may be empty.</param>
/// <param name="Before">The entry as members have it now, and as the base has it: what stands there already was looked at before.</param>
/// <param name="Others">All other entries that members of the scope have.</param>
/// <param name="Hosts">The hosts that answers may link to.</param>
/// <param name="OfBase">Whether the base is written, by its owner, who may link anywhere.</param>
/// <param name="IsUrgent">Whether a text is a warning sign.</param>
internal sealed record Draft(
    Entry Entry,
    string Reason,
    IReadOnlyList<Entry> Before,
    IReadOnlyList<Entry> Others,
    IReadOnlyList<string> Hosts,
    bool OfBase,
    Func<string, bool> IsUrgent)
{
    /// <summary>Every new text that is matched or shown, by field.</summary>
    public IEnumerable<(string Field, string Text)> Texts =>
    [
        .. Before.Any(before => Same(before.Question, Entry.Question)) ? [] : ((string, string)[])[(EntryFields.Question, Entry.Question)],
        .. IsNewAnswer ? [(EntryFields.Answer, Entry.Answer)] : ((string, string)[])[],
        .. Entry.Phrasings.Except(Before.SelectMany(before => before.AllPhrasings), StringComparer.Ordinal).Select(phrasing => (EntryFields.Also, phrasing)),
        (EntryFields.Reason, Reason),
    ];

    /// <summary>Whether the answer is another than before.</summary>
    public bool IsNewAnswer => !Before.Any(before => Same(before.Answer.Trim(), Entry.Answer.Trim()));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
