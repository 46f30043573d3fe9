namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>A labelled question beside the verdict that it got.</summary>
/// <param name="Question">The question and its label.</param>
/// <param name="Verdict">What the bot made of it.</param>
public sealed record Judgement(LabelledQuestion Question, Verdict Verdict)
{
    /// <summary>What happened to the question.</summary>
    public Handling Handling => Verdict.Outcome switch
    {
        Outcome.Answer => AnyRight ? Handling.AnsweredRight : Handling.AnsweredWrong,
        Outcome.Choices => AnyRight ? Handling.OfferedRight : Handling.OfferedWrong,
        Outcome.Urgent => Handling.Alarmed,
        Outcome.SmallTalk => Handling.SmallTalk,
        _ => Handling.Refused,
    };

    /// <summary>The likeliest entry, whatever the outcome.</summary>
    public Candidate? First => Verdict.Candidates.Count > 0 ? Verdict.Candidates[0] : null;

    /// <summary>Whether the likeliest entry is right.</summary>
    public bool FirstRight => RightWithin(1);

    private bool AnyRight => Question.InScope && Verdict.Entries.Any(shown => Question.IsRight(shown.Entry));

    /// <summary>Whether a right entry is among the <paramref name="count"/> likeliest.</summary>
    public bool RightWithin(int count) =>
        Verdict.Candidates.Take(count).Any(candidate => Question.IsRight(candidate.Entry));
}
