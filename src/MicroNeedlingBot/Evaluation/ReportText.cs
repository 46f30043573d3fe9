using System.Globalization;
using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Evaluation;

/// <summary>An evaluation as text to read.</summary>
internal static class ReportText
{
    private const int MostConfusions = 20;
    private const int LongestQuestion = 110;

    public static void Write(EvaluationReport report, TextWriter output)
    {
        output.WriteLine($"{report.Questions} questions");
        TallyTable.InScope("In scope, by topic", report.InScope, report.ByTopic, output);
        TallyTable.InScope("In scope, by style", report.InScope, report.ByStyle, output);
        TallyTable.OutOfScope("Out of scope, by topic", report.OutOfScope, report.OutOfScopeByTopic, output);
        Covered([report.Covered, .. report.CoveredByTopic], output);
        Reliable(report.Reliability, output);
        Warnings(report, output);
        Confused(report.Confusions, output);
        Mistakes("Answered wrong", report.Mistakes.AnsweredWrong, output);
        Mistakes("Answered though out of scope", report.Mistakes.FalseAnswers, output);
        Mistakes("Warning signs missed", report.Mistakes.MissedWarnings, output);
        Mistakes("False alarms", report.Mistakes.FalseAlarms, output);
    }

    private static void Covered(IReadOnlyList<CoveredFigures> figures, TextWriter output)
    {
        Title("Covered or not: in scope against each group out of scope", output);
        foreach (var group in figures)
        {
            output.WriteLine($"  {group.Name,-14} AUROC {Share(group.Auroc)}   turned away at 95 % acceptance {Share(group.RejectedAt95)}");
        }
    }

    private static void Reliable(Reliability reliability, TextWriter output)
    {
        Title($"Reliability of the confidence, in scope (expected calibration error {Share(reliability.Error)})", output);
        foreach (var bin in reliability.Bins)
        {
            output.WriteLine($"  {Share(bin.From)} to {Share(bin.To)}: {bin.Count,5} questions, stated {Share(bin.Confidence)}, right {Share(bin.Right)}");
        }
    }

    private static void Warnings(EvaluationReport report, TextWriter output)
    {
        var (total, caught, falseAlarms, others) = report.Warnings;
        Title("Warning signs and small talk", output);
        output.WriteLine($"  warning signs caught  {caught} of {total} ({TallyTable.Percent(caught, total)})");
        output.WriteLine($"  false alarms          {falseAlarms} in {others}");
        output.WriteLine($"  small talk recognised {report.SmallTalk.SmallTalk} of {report.SmallTalk.Total} ({TallyTable.Percent(report.SmallTalk.SmallTalk, report.SmallTalk.Total)})");
    }

    private static void Confused(IReadOnlyList<Confusion> confusions, TextWriter output)
    {
        Title($"Wrong entry first ({confusions.Sum(each => each.Count)} times)", output);
        foreach (var confusion in confusions.Take(MostConfusions))
        {
            output.WriteLine($"  {confusion.Count,4}  {confusion.Expected,-24} → {confusion.First}");
        }

        if (confusions.Count > MostConfusions)
        {
            output.WriteLine($"        and {confusions.Count - MostConfusions} other kinds (--json has all)");
        }
    }

    private static void Mistakes(string title, IReadOnlyList<Mistake> mistakes, TextWriter output)
    {
        Title($"{title} ({mistakes.Count})", output);
        foreach (var mistake in mistakes)
        {
            var question = VisibleText.Of(mistake.Question);
            var cut = question.Length > LongestQuestion ? question[..LongestQuestion] + "…" : question;
            output.WriteLine($"  [{mistake.Expected} → {mistake.Got}; covered {Share(mistake.Covered)}, confidence {Share(mistake.Confidence)}] {cut}");
        }
    }

    private static void Title(string title, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(title);
    }

    private static string Share(double? share) =>
        share is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";
}
