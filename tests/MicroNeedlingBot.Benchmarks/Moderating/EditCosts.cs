using System.Diagnostics;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Answering.Overlays.Trials;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation;

namespace MicroNeedlingBot.Benchmarks.Moderating;

/// <summary>How long a build in the background and the trial of an edit take.</summary>
internal sealed class EditCosts
{
    private readonly int _trials;
    private readonly TimeSpan _built;
    private readonly TimeSpan _prepared;
    private readonly string _size;

    /// <summary>Builds in the background, as the program does.</summary>
    public EditCosts(ModerateInputs inputs, int entries, int each, int trials)
    {
        (_trials, _size) = (trials, $"{entries:#,0} entries × {each}");
        var content = BenchmarkKnowledge.Recombined(inputs.Phrasings, entries, each);
        var encoder = SentenceEncoder.Load();
        using var scheduler = new QuietScheduler();
        var watch = Stopwatch.StartNew();
        Knowledge = scheduler.Run(() => KnowledgeFitting.Fit(content, encoder, Console.Error.WriteLine, Stream.Null, Stream.Null), CancellationToken.None).GetAwaiter().GetResult();
        _built = watch.Elapsed;
        watch.Restart();
        scheduler.Run(
            () =>
            {
                EditTrial.Prepare(Knowledge, CancellationToken.None);
                return true;
            },
            CancellationToken.None).GetAwaiter().GetResult();
        _prepared = watch.Elapsed;
    }

    /// <summary>What was built.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Tries edits: each changes a phrasing of an entry and takes one of another's.</summary>
    public void WriteEdits()
    {
        var entries = Knowledge.Content.Entries;
        var taken = new List<double>();
        var changed = 0;
        for (var trial = 0; trial <= _trials; trial++)
        {
            var entry = entries[trial * 37 % entries.Count];
            var other = entries[((trial * 37) + 11) % entries.Count];
            var edited = entry with { Phrasings = [.. entry.Phrasings.Skip(1), other.Phrasings[0], $"{other.Phrasings[1]} again"] };
            var start = Stopwatch.GetTimestamp();
            var outcome = EditTrial.Run(Knowledge, EntryChange.To(edited), new VectorCache());
            if (trial > 0)
            {
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                changed += outcome.Changed.Count;
            }
        }

        taken.Sort();
        var table = new AlignedTable(_size, "background build", "preparing trials", $"trial of an edit, p50 of {_trials}", "longest", "phrasings named");
        table.Add("with the encoder", Shown.Seconds(_built), Shown.Seconds(_prepared), Shown.Time(taken[taken.Count / 2]), Shown.Time(taken[^1]), $"{changed}");
        table.Write(Console.Out);
    }
}
