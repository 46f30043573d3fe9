using System.Diagnostics;

namespace MicroNeedlingBot.Benchmarks.Measuring;

/// <summary>How long single questions took on one thread, in microseconds.</summary>
/// <param name="Median">Half took no longer.</param>
/// <param name="High">99 of 100 took no longer.</param>
/// <param name="HighWork">
/// 99 of 100 took no more of the processor; far below <paramref name="High"/> where other programs took their turns.
/// </param>
/// <param name="Collections">How many garbage collections ran meanwhile.</param>
/// <param name="Paused">For how long those stopped the program.</param>
internal sealed record Latencies(double Median, double High, double HighWork, int Collections, TimeSpan Paused)
{
    private const int QuestionCount = 3_000;

    // Time for the compiler to see what is hot and to compile it again.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(3);

    /// <summary>Questions to measure with: the given ones in a random order that never changes, as often as needed.</summary>
    public static string[] Questions(IReadOnlyList<string> given)
    {
        var questions = Enumerable.Range(0, QuestionCount).Select(number => given[number % given.Count]).ToArray();
        if (given.Count > QuestionCount)
        {
            questions = [.. given];
        }

        new Random(1).Shuffle(questions);
        return questions[..QuestionCount];
    }

    /// <summary>Measures each question, after a warm-up with the same ones.</summary>
    public static Latencies Measure(string[] questions, Action<string> ask)
    {
        var warmUp = Stopwatch.StartNew();
        while (warmUp.Elapsed < s_warmUp)
        {
            foreach (var question in questions.TakeWhile(_ => warmUp.Elapsed < s_warmUp))
            {
                ask(question);
            }
        }

        return Timed(questions, ask);
    }

    private static Latencies Timed(string[] questions, Action<string> ask)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var collections = GC.CollectionCount(0);
        var paused = GC.GetTotalPauseDuration();
        var taken = new double[questions.Length];
        var worked = new double[questions.Length];
        for (var k = 0; k < questions.Length; k++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            ask(questions[k]);
            taken[k] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            worked[k] = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        }

        collections = GC.CollectionCount(0) - collections;
        paused = GC.GetTotalPauseDuration() - paused;
        Array.Sort(taken);
        Array.Sort(worked);
        return new Latencies(taken[taken.Length / 2], taken[taken.Length * 99 / 100], worked[worked.Length * 99 / 100], collections, paused);
    }
}
