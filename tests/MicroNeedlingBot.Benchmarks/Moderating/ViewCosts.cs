using System.Diagnostics;
using System.Globalization;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation;

namespace MicroNeedlingBot.Benchmarks.Moderating;

/// <summary>What ten thousand communities with twenty entries each cost, with none and with a hundred of them in use.</summary>
internal static class ViewCosts
{
    private const int Communities = 10_000;
    private const int InUse = 100;
    private const int Own = 20;
    private const int Each = 6;

    /// <summary>Measures.</summary>
    public static void Write(KnowledgeBase shared, ModerateInputs inputs)
    {
        using var scheduler = new QuietScheduler();
        var live = new LiveKnowledge(shared);
        var vectors = new VectorCache();
        var none = GC.GetTotalMemory(forceFullCollection: true);
        var views = new CommunityViews(live, (community, _) => Task.FromResult(ContentOf(community, inputs)), vectors, scheduler, TimeProvider.System);
        var taken = new List<double>();
        for (var k = 0; k < InUse; k++)
        {
            var community = (long)k * Communities / InUse;
            var start = Stopwatch.GetTimestamp();
            views.OfAsync(community, 1, CancellationToken.None).GetAwaiter().GetResult();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        var used = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(views);
        taken.Sort();
        var table = new AlignedTable(
            $"{Communities:#,0} communities × {Own} entries × {Each}", "heap, none in use", $"{InUse} in use", "a view", "built on first use, p50", "longest", "encoded");
        table.Add(
            $"over {shared.Content.Entries.Count} entries",
            Shown.Megabytes(none),
            Shown.Megabytes(used),
            string.Create(CultureInfo.InvariantCulture, $"{(used - none) / InUse / 1e3:0} kB"),
            Shown.Time(taken[taken.Count / 2]),
            Shown.Time(taken[^1]),
            $"{vectors.Encoded}");
        table.Write(Console.Out);
    }

    private static CommunityContent ContentOf(long community, ModerateInputs inputs)
    {
        var random = new Random((int)community);
        var entries = Enumerable.Range(0, Own).Select(number =>
        {
            string[] texts = [.. Enumerable.Range(0, Each).Select(_ => $"{inputs.Questions[random.Next(inputs.Questions.Count)].Text} place{community}")];
            return new Entry($"own/e{number:D2}", EntryKind.Entry, texts[0], texts[1..], "An answer of our own.", [], [], Checked: null);
        });
        return new CommunityContent(new CommunityEntries(entries, []), Version: 1);
    }
}
