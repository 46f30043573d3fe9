using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Measuring;

/// <summary>How often the right entry came first and among the first three, and how far the probabilities hold.</summary>
internal sealed record Accuracy(double First, double AmongThree, double? Auroc = null, double? Rejected = null, double? CalibrationError = null)
{
    private const double Accepted = 0.95;

    /// <summary>Measures any search by the ids that it finds, best first.</summary>
    public static Accuracy Of(IReadOnlyList<LabelledText> questions, Func<string, IReadOnlyList<string>> best)
    {
        var places = questions.Select(question => best(question.Text).ToList().IndexOf(question.Entry)).ToList();
        return new Accuracy((double)places.Count(place => place == 0) / places.Count, (double)places.Count(place => place is >= 0 and < 3) / places.Count);
    }

    /// <summary>Measures the matcher.</summary>
    public static Accuracy Of(KnowledgeBase knowledge, IReadOnlyList<LabelledText> questions, IReadOnlyList<LabelledText> outOfScope)
    {
        var stated = new List<(double, bool)>();
        var covered = new List<double>();
        var accuracy = Of(questions, text =>
        {
            var match = knowledge.Matcher.Match(text);
            string[] best = [.. match.Ranking.Take(3).Select(ranked => match.Table.Entries[ranked.Entry].Id)];
            stated.Add((match.Confidence, string.Equals(best[0], questions[stated.Count].Entry, StringComparison.Ordinal)));
            covered.Add(match.Covered);
            return best;
        });
        double[] others = [.. outOfScope.Select(question => knowledge.Matcher.Match(question.Text).Covered)];
        return accuracy with
        {
            Auroc = Separation.Auroc(covered, others),
            Rejected = Separation.RejectedAt(Accepted, covered, others),
            CalibrationError = Reliability.Of(stated).Error,
        };
    }

    public string[] Cells(string name, string fitted) =>
    [
        name, Shown.Percent(First), Shown.Percent(AmongThree), Shown.Percent(Auroc), Shown.Percent(Rejected), Shown.Percent(CalibrationError), fitted,
    ];
}
