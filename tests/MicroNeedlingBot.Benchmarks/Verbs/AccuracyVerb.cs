using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Measuring;
using MicroNeedlingBot.Benchmarks.Peers;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>How often the right entry is found, beside full-text search on the same phrasings.</summary>
internal static class AccuracyVerb
{
    public static void Run(
        IReadOnlyList<LabelledText> phrasings, IReadOnlyList<LabelledText> questions, IReadOnlyList<LabelledText> outOfScope, bool withEncoder)
    {
        var content = BenchmarkKnowledge.Of(phrasings);
        var table = new AlignedTable(
            $"{content.Entries.Count} entries, {questions.Count:N0} + {outOfScope.Count:N0} questions",
            "accuracy@1", "accuracy@3", "AUROC of covered", "refused at 95 % accepted", "calibration error", "time to fit");
        if (withEncoder)
        {
            Add(table, "with the encoder", content, questions, outOfScope, encoder: true);
        }

        Add(table, "without the encoder", content, questions, outOfScope, encoder: false);
        using var byPhrasing = FullTextSearch.ByPhrasing(content);
        table.Add(Accuracy.Of(questions, byPhrasing.Best).Cells("FTS5, a document a phrasing", ""));
        using var byEntry = FullTextSearch.ByEntry(content);
        table.Add(Accuracy.Of(questions, byEntry.Best).Cells("FTS5, a document an entry", ""));
        table.Write(Console.Out);
    }

    private static void Add(
        AlignedTable table, string name, KnowledgeContent content, IReadOnlyList<LabelledText> questions, IReadOnlyList<LabelledText> outOfScope, bool encoder)
    {
        var fitted = Fitted.Of(content, encoder);
        table.Add(Accuracy.Of(fitted.Knowledge, questions, outOfScope).Cells(name, Shown.Seconds(fitted.Took)));
    }
}
