namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>Turns judged questions into figures.</summary>
public static class Evaluator
{
    /// <summary>The report on a set of judged questions, which may be empty.</summary>
    public static EvaluationReport Report(IReadOnlyList<Judgement> judgements)
    {
        var inScope = judgements.Where(each => each.Question.InScope).ToList();
        var outOfScope = judgements.Where(each => each.Question.Expected == Outcome.NotCovered).ToList();
        return new EvaluationReport(
            judgements.Count,
            Tally.Of("all", inScope),
            Tally.By(inScope, each => each.Question.Topic),
            Tally.By(inScope, each => each.Question.Style),
            Tally.Of("all", outOfScope),
            Tally.By(outOfScope, each => each.Question.Topic),
            CoveredOf("all", inScope, outOfScope),
            [.. outOfScope.GroupBy(each => each.Question.Topic, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => CoveredOf(group.Key, inScope, [.. group]))],
            Reliability.Of([.. inScope.Where(each => each.First is not null).Select(each => (each.Verdict.Confidence, each.FirstRight))]),
            WarningsOf(judgements),
            Tally.Of("smalltalk", [.. judgements.Where(each => each.Question.Expected == Outcome.SmallTalk)]),
            Confusion.Among(inScope),
            MistakesOf(judgements, inScope, outOfScope));
    }

    private static CoveredFigures CoveredOf(string name, List<Judgement> inScope, List<Judgement> outOfScope)
    {
        var above = inScope.ConvertAll(each => each.Verdict.Covered);
        var below = outOfScope.ConvertAll(each => each.Verdict.Covered);
        return new CoveredFigures(name, Separation.Auroc(above, below), Separation.RejectedAt(0.95, above, below));
    }

    private static WarningFigures WarningsOf(IReadOnlyList<Judgement> judgements)
    {
        var urgent = judgements.Where(each => each.Question.Expected == Outcome.Urgent).ToList();
        var caught = urgent.Count(each => each.Handling == Handling.Alarmed);
        var alarms = judgements.Count(each => each.Handling == Handling.Alarmed);
        return new WarningFigures(urgent.Count, caught, alarms - caught, judgements.Count - urgent.Count);
    }

    private static MistakeLists MistakesOf(
        IReadOnlyList<Judgement> all, List<Judgement> inScope, List<Judgement> outOfScope) =>
        new(
            Mistake.Among(inScope.Where(each => each.Handling == Handling.AnsweredWrong)),
            Mistake.Among(outOfScope.Where(each => each.Handling == Handling.AnsweredWrong)),
            Mistake.Among(all.Where(each => each.Question.Expected == Outcome.Urgent && each.Handling != Handling.Alarmed)),
            Mistake.Among(all.Where(each => each.Question.Expected != Outcome.Urgent && each.Handling == Handling.Alarmed)));
}
