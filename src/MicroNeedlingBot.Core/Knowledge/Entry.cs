using NodaTime;

namespace MicroNeedlingBot.Knowledge;

/// <summary>A curated question with its answer.</summary>
/// <param name="Id">Topic and slug, <c>before/retinoids</c>; unique within its knowledge base.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Question">The title question, as people see it.</param>
/// <param name="Phrasings">Other ways to ask it; the title question is not among them.</param>
/// <param name="Answer">The reviewed answer, in Markdown.</param>
/// <param name="Facts">Ids of the guide's facts that it rests on; empty for gaps and small talk.</param>
/// <param name="See">Ids of related entries.</param>
/// <param name="Checked">The day on which a person last compared it with its source.</param>
public sealed record Entry(
    string Id,
    EntryKind Kind,
    string Question,
    IReadOnlyList<string> Phrasings,
    string Answer,
    IReadOnlyList<string> Facts,
    IReadOnlyList<string> See,
    LocalDate? Checked)
{
    /// <summary>Who wrote it in chat; null for an entry as the knowledge folder has it. No answer's matching depends on it.</summary>
    public EntryOrigin? Origin { get; init; }

    /// <summary>The folder that the entry stands in.</summary>
    public string Topic => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The title question followed by every other phrasing: all that the matcher learns from.</summary>
    public IEnumerable<string> AllPhrasings => Phrasings.Prepend(Question);
}
