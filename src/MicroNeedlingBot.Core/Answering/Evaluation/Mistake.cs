namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>A question that went wrong in a way that a member would mind.</summary>
/// <param name="Question">The question.</param>
/// <param name="Expected">The labelled entry or facts, or the outcome that was due.</param>
/// <param name="Got">The ids of the entries that were shown, or the outcome.</param>
/// <param name="Covered">The verdict's probability of being covered.</param>
/// <param name="Confidence">The verdict's confidence in its first candidate.</param>
public sealed record Mistake(string Question, string Expected, string Got, double Covered, double Confidence)
{
    internal static IReadOnlyList<Mistake> Among(IEnumerable<Judgement> judgements) => [.. judgements.Select(Of)];

    private static Mistake Of(Judgement judgement)
    {
        var (question, verdict) = judgement;
        var expected = question.InScope ? Confusion.Label(question) : OutcomeNames.Of(question.Expected);
        var got = verdict.Entries.Count > 0
            ? string.Join(", ", verdict.Entries.Select(shown => shown.Entry.Id))
            : OutcomeNames.Of(verdict.Outcome);
        return new Mistake(question.Text, expected, got, verdict.Covered, verdict.Confidence);
    }
}
