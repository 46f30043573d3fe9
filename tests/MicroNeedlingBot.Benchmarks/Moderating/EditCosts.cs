using System.Diagnostics;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Answering.Overlays.Trials;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Moderating;

/// <summary>How long a build and the trial of an edit take.</summary>
internal sealed class EditCosts
{
    private readonly int _trials;
    private readonly TimeSpan _built;
    private readonly TimeSpan _work;
    private readonly TimeSpan _prepared;
    private readonly string _size;

    /// <summary>Builds, on all cores and at usual priority.</summary>
    public EditCosts(ModerateInputs inputs, int entries, int each, int trials)
    {
        (_trials, _size) = (trials, $"{entries:#,0} entries × {each}");
        var content = BenchmarkKnowledge.Recombined(inputs.Phrasings, entries, each);
        var encoder = SentenceEncoder.Load();
        var (watch, worked) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        Knowledge = KnowledgeFitting.Fit(content, encoder, Console.Error.WriteLine, Stream.Null, Stream.Null);
        _built = watch.Elapsed;
        _work = Environment.CpuUsage.TotalTime - worked;
        watch.Restart();
        EditTrial.Prepare(Knowledge, CancellationToken.None);
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
        var table = new AlignedTable(_size, "build", "its processor time", "preparing trials", $"trial of an edit, p50 of {_trials}", "longest", "phrasings named");
        table.Add("with the encoder", Shown.Seconds(_built), Shown.Seconds(_work), Shown.Seconds(_prepared), Shown.Time(taken[taken.Count / 2]), Shown.Time(taken[^1]), $"{changed}");
        table.Write(Console.Out);
    }
}
