using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Measuring;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>How long a question takes among very many entries.</summary>
internal static class LargeVerb
{
    public static void Run(IReadOnlyList<LabelledText> phrasings, IReadOnlyList<LabelledText> questions, int entries, bool withEncoder)
    {
        var content = BenchmarkKnowledge.Recombined(phrasings, entries);
        var asked = Latencies.Questions([.. questions.Select(question => question.Text)]);
        var fitted = Fitted.Of(content, withEncoder);
        var answerer = new QuestionAnswerer(new LiveKnowledge(fitted.Knowledge));
        var latencies = Latencies.Measure(asked, question => answerer.Answer(question));
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(answerer);
        var table = new AlignedTable(
            $"{entries:N0} entries × 10, {asked.Length:N0} questions, one thread", "p50", "p99", "p99 of processor time", "collections", "paused in all", "heap", "time to fit");
        table.Add(
            withEncoder ? "everything" : "without the encoder",
            Shown.Time(latencies.Median),
            Shown.Time(latencies.High),
            Shown.Time(latencies.HighWork),
            $"{latencies.Collections}",
            Shown.Time(latencies.Paused.TotalMicroseconds),
            Shown.Megabytes(heap),
            Shown.Seconds(fitted.Took));
        table.Write(Console.Out);
    }
}
