using System.Text.Json;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Evaluation;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>Asks labelled questions and reports how it went.</summary>
internal static class EvalVerb
{
    public static int Run(IReadOnlyList<LabelledQuestion> questions, Func<string, Verdict> answer, EvaluationLevels? levels, bool json, Surroundings surroundings)
    {
        var judged = questions.Select(question => new Judgement(question, answer(question.Text))).ToList();
        var report = Evaluator.Report(judged);
        if (json)
        {
            surroundings.Output.WriteLine(JsonSerializer.Serialize(report, JsonContracts.Lines.EvaluationReport));
        }
        else
        {
            ReportText.Write(report, surroundings.Output);
        }

        var missed = levels?.MissedBy(report).ToList() ?? [];
        missed.ForEach(surroundings.Report);
        return missed.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }
}
