using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Measuring;
using MicroNeedlingBot.Benchmarks.Peers;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>How long a question takes, beside full-text search on the same phrasings.</summary>
internal static class SpeedVerb
{
    private const int LongQuestion = 12;

    public static void Run(IReadOnlyList<LabelledText> phrasings, IReadOnlyList<LabelledText> questions)
    {
        var content = BenchmarkKnowledge.Of(phrasings);
        string[] given = [.. questions.Select(question => question.Text)];
        var asked = Latencies.Questions(given);
        var table = new AlignedTable(
            $"{content.Entries.Count} entries, {phrasings.Count:N0} phrasings, {asked.Length:N0} questions, one thread",
            "p50", "p99", "p99 of processor time", "p50 of lexical part ×", "p99 of lexical part ×", "heap", "time to fit");
        var lexical = Lexical(table, content, asked);
        Everything(table, content, asked, given, lexical);
        using var byPhrasing = FullTextSearch.ByPhrasing(content);
        var peer = Latencies.Measure(asked, question => byPhrasing.Best(question));
        table.Add(Cells("FTS5, a document a phrasing", peer, lexical));
        using var byEntry = FullTextSearch.ByEntry(content);
        peer = Latencies.Measure(asked, question => byEntry.Best(question));
        table.Add(Cells("FTS5, a document an entry", peer, lexical));
        table.Write(Console.Out);
    }

    private static Latencies Lexical(AlignedTable table, KnowledgeContent content, string[] asked)
    {
        var fitted = Fitted.Of(content, withEncoder: false);
        var latencies = Latencies.Measure(asked, question => fitted.Knowledge.Matcher.Match(question));
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(fitted);
        table.Add([.. Cells("lexical part", latencies, latencies), Shown.Megabytes(heap), Shown.Seconds(fitted.Took)]);
        return latencies;
    }

    private static void Everything(AlignedTable table, KnowledgeContent content, string[] asked, string[] given, Latencies lexical)
    {
        var fitted = Fitted.Of(content, withEncoder: true);
        var answerer = new QuestionAnswerer(new LiveKnowledge(fitted.Knowledge));
        var latencies = Latencies.Measure(asked, question => answerer.Answer(question));
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        table.Add([.. Cells("everything", latencies, lexical), Shown.Megabytes(heap), Shown.Seconds(fitted.Took)]);
        string[] longOnes = [.. given.Where(question => question.Split(' ').Length == LongQuestion)];
        if (longOnes.Length > 0)
        {
            var longLatencies = Latencies.Measure(Latencies.Questions(longOnes), question => answerer.Answer(question));
            table.Add(Cells($"everything, questions of {LongQuestion} words", longLatencies, lexical));
        }

        GC.KeepAlive(answerer);
    }

    private static string[] Cells(string name, Latencies measured, Latencies lexical) =>
    [
        name,
        Shown.Time(measured.Median),
        Shown.Time(measured.High),
        Shown.Time(measured.HighWork),
        Shown.Ratio(measured.Median / lexical.Median),
        Shown.Ratio(measured.High / lexical.High),
    ];
}
