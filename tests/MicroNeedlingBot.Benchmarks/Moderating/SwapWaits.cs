using System.Diagnostics;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Moderating;

/// <summary>Whether questions wait while snapshots are swapped.</summary>
internal static class SwapWaits
{
    private const int Swaps = 100;
    private const int Questions = 1_500;

    /// <summary>Asks the same questions without swaps, then with a hundred of them from another thread.</summary>
    public static void Write(KnowledgeBase shared, ModerateInputs inputs)
    {
        var live = new LiveKnowledge(shared);
        string[] asked = [.. Enumerable.Range(0, Questions).Select(k => inputs.Questions[k % inputs.Questions.Count].Text)];
        _ = Asked(live, asked);
        var quiet = Asked(live, asked);
        var edited = shared.Content with { Entries = [.. shared.Content.Entries.Select(entry => entry with { Answer = "Edited." })] };
        var swapped = 0;
        var swapping = Task.Run(async () =>
        {
            for (; swapped < Swaps; swapped++)
            {
                live.Swap(swapped % 2 == 0 ? shared.WithTexts(edited) : shared);
                await Task.Delay(25);
            }
        });
        var busy = Asked(live, asked);
        swapping.GetAwaiter().GetResult();
        var table = new AlignedTable($"{Questions:#,0} questions, one thread", "p50", "p99", "longest", "longest beyond its own time");
        table.Add("no swaps", Shown.Time(Sorted(quiet)[Questions / 2]), Shown.Time(Sorted(quiet)[Questions * 99 / 100]), Shown.Time(quiet.Max()));
        table.Add($"{Swaps} swaps meanwhile", Shown.Time(Sorted(busy)[Questions / 2]), Shown.Time(Sorted(busy)[Questions * 99 / 100]), Shown.Time(busy.Max()), Shown.Time(busy.Zip(quiet, (with, without) => with - without).Max()));
        table.Write(Console.Out);
    }

    private static double[] Sorted(double[] times) => [.. times.Order()];

    private static double[] Asked(LiveKnowledge live, string[] asked)
    {
        var answerer = new QuestionAnswerer(live);
        return [.. asked.Select(question =>
        {
            var start = Stopwatch.GetTimestamp();
            _ = answerer.Answer(question);
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        })];
    }
}
