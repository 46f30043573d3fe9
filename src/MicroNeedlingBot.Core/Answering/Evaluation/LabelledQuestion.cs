using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>A question whose right outcome a person has written down.</summary>
/// <param name="Text">The question, as a member would type it.</param>
/// <param name="Expected">The right outcome.</param>
/// <param name="Facts">The facts that a right entry rests on: one of them is enough.</param>
/// <param name="Entry">The id of the right entry, where the label names one.</param>
/// <param name="Topic">The group that it is counted under; "near" and "far" for what is out of scope.</param>
/// <param name="Style">How it is put: plain, story, three-words.</param>
public sealed record LabelledQuestion(
    string Text,
    Outcome Expected,
    IReadOnlyList<string> Facts,
    string? Entry,
    string Topic,
    string Style)
{
    /// <summary>An entry that cites more facts than this says a little of everything, and is right about nothing.</summary>
    private const int MostFacts = 3;

    /// <summary>Whether the knowledge base should know the answer.</summary>
    public bool InScope => Expected is Outcome.Answer or Outcome.Choices;

    /// <summary>Whether an entry is what was asked: the labelled one, or one that cites a labelled fact and few others.</summary>
    public bool IsRight(Entry entry) =>
        string.Equals(entry.Id, Entry, StringComparison.Ordinal)
        || (entry.Facts.Count <= MostFacts && entry.Facts.Any(fact => Facts.Contains(fact, StringComparer.Ordinal)));
}
