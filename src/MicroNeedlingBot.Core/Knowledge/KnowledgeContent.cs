using MicroNeedlingBot.Answering.Warnings;
using MicroNeedlingBot.Reminders.Plans;

namespace MicroNeedlingBot.Knowledge;

/// <summary>
/// All that one knowledge folder says, parsed. Immutable. What the folder lacks is empty, and the behaviour that
/// rests on it is off.
/// </summary>
/// <param name="Entries">Entries, gaps and small talk, in ordinal order of their ids.</param>
/// <param name="Facts">The guide's facts by id; empty without a <c>guide.md</c>.</param>
/// <param name="Vocabulary">The field's synonyms and misspellings.</param>
/// <param name="WarningSigns">What is urgent; null without a <c>warning-signs.yaml</c>.</param>
/// <param name="Hash">
/// SHA-256 over all that answers depend on, lower-case hex: the same content gives the same hash on every machine.
/// </param>
public sealed record KnowledgeContent(
    IReadOnlyList<Entry> Entries,
    IReadOnlyDictionary<string, Fact> Facts,
    Vocabulary Vocabulary,
    WarningSigns? WarningSigns,
    string Hash)
{
    /// <summary>Messages that teach what is urgent, beside the rules of the warning signs.</summary>
    public WarningExamples WarningExamples { get; init; } = WarningExamples.None;

    /// <summary>The reminder plan; null without a <c>reminders.yaml</c>. No answer depends on it, so <see cref="Hash"/> doesn't.</summary>
    public ReminderPlan? Plan { get; init; }

    /// <summary>Differs whenever anything in the folder means something else: the hash, and the plan's version.</summary>
    public string Stamp => Plan is null ? Hash : $"{Hash}-{Plan.Version}";

    /// <summary>Where all that stands in its files; unknown when the content came from elsewhere.</summary>
    internal SourceLines Source { get; init; } = SourceLines.Unknown;

    /// <summary>Where the parts of an entry stand in its file.</summary>
    internal EntryLines LinesOf(Entry entry) => Source.Entries.GetValueOrDefault(entry.Id, EntryLines.Unknown);
}
