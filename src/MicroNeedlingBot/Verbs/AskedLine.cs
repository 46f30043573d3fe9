using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Verbs;

/// <summary>What <c>ask --json</c> says about one question.</summary>
internal sealed record AskedLine(
    string Question,
    string Outcome,
    double Covered,
    double Confidence,
    IReadOnlyList<AskedEntry> Entries,
    IReadOnlyList<AskedEntry> Candidates,
    string Text)
{
    public static AskedLine Of(string question, Verdict verdict, KnowledgeContent content) => new(
        question,
        OutcomeNames.Of(verdict.Outcome),
        verdict.Covered,
        verdict.Confidence,
        [.. verdict.Entries.Select(AskedEntry.Of)],
        [.. verdict.Candidates.Select(AskedEntry.Of)],
        PlainText.Of(VerdictReply.Of(question, verdict, content)));
}

/// <summary>An entry in <see cref="AskedLine"/>.</summary>
internal sealed record AskedEntry(string Id, IReadOnlyList<string> Facts, double Confidence)
{
    public static AskedEntry Of(Candidate candidate) => new(candidate.Entry.Id, candidate.Entry.Facts, candidate.Confidence);
}
