using System.Runtime.InteropServices;
using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// Trains the blocks of a community's entries, one after the other, the shared weights fixed. A block's examples are its
/// own phrasings, those near them, and an even sample that stands for all others.
/// </summary>
internal sealed class BlockTrainer
{
    private const int Sweeps = 2;
    private const int Sample = 64;
    private const int MostNear = 120;
    private const int MostNearEach = 16;

    private readonly OverlayGround _ground;
    private readonly OwnTexts _texts;
    private readonly int[] _starts;
    private readonly bool[] _isHidden;
    private readonly Block?[] _blocks;
    private readonly SharedPhrasings _shared;
    private readonly float _penalty;
    private int _except = -1;

    /// <summary>Takes what there is to learn.</summary>
    /// <param name="ground">The shared matcher.</param>
    /// <param name="texts">The community's phrasings.</param>
    /// <param name="isHidden">For each shared entry, whether it is left out.</param>
    public BlockTrainer(OverlayGround ground, OwnTexts texts, bool[] isHidden)
    {
        _ground = ground;
        _texts = texts;
        _isHidden = isHidden;
        _starts = [.. texts.Phrasings.Entries.Select(entry => ground.Numbers.TryGetValue(entry.Id, out var number) && !isHidden[number] ? number : -1)];
        _blocks = new Block?[_starts.Length];
        _shared = new SharedPhrasings(ground.Standings, Sample, ground.Scorer.Table.Owners.Length);
        _penalty = KernelRecipe.PenaltyPerPhrasing * (ground.Scorer.Table.Owners.Length + texts.Questions.Length);
    }

    /// <summary>The block of each entry; null where it has no phrasing that the shared entry lacks.</summary>
    public Block?[] Train()
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var entry = 0; entry < _blocks.Length; entry++)
            {
                var own = _texts.Phrasings.Of(entry);
                _blocks[entry] = own.Length == 0 ? null : TrainOne(entry, own);
            }

            if (_blocks.Count(block => block is not null) < 2)
            {
                break;
            }
        }

        return _blocks;
    }

    /// <summary>One block, with the others as they were trained before.</summary>
    /// <param name="entry">The entry to train for.</param>
    /// <param name="others">The blocks of the others.</param>
    /// <param name="except">An entry that counts as absent; -1 for none.</param>
    public Block? TrainOnly(int entry, IReadOnlyList<Block?> others, int except)
    {
        for (var e = 0; e < _blocks.Length; e++)
        {
            _blocks[e] = e == entry || e == except ? null : others[e];
        }

        _except = except;
        var own = _texts.Phrasings.Of(entry);
        return own.Length == 0 ? null : TrainOne(entry, own);
    }

    private Block TrainOne(int entry, int[] own)
    {
        int[] basisOwn = [.. own, .. NearOwn(entry, own)];
        var near = NearShared(entry, own);
        var sampled = _shared.Sampled.Where(p => !IsLeftOut(entry, p) && Array.BinarySearch(near, p) < 0).ToArray();
        int[] shared = [.. near, .. sampled];
        _shared.Load(shared);
        var basis = basisOwn.Length + near.Length + 1;
        var weights = new BlockProblem(
            Design(basisOwn, near, shared, basis),
            Gram(basisOwn, near, basis),
            basis,
            [.. basisOwn.Select(p => OwnOffset(entry, p)), .. shared.Select(p => SharedOffset(entry, p))],
            [.. basisOwn.Select((_, k) => k < own.Length), .. shared.Select(_ => false)],
            [.. basisOwn.Select(_ => 1f), .. near.Select(_ => 1f), .. sampled.Select(_ => (_shared.Count - near.Length) / (float)sampled.Length)],
            _penalty).Solve();
        return new Block(basisOwn, weights[..basisOwn.Length], near, weights[basisOwn.Length..(basis - 1)], weights[basis - 1]);
    }

    private float[] Design(int[] own, int[] near, int[] shared, int basis)
    {
        var width = Dense.Padded(basis);
        var design = new float[(own.Length + shared.Length) * width];
        for (var example = 0; example < own.Length; example++)
        {
            var row = design.AsSpan(example * width, width);
            Fill(row, own, near, _texts.Among[own[example]].Sum, _texts.Rows[own[example]].Sum, _texts.Means[own[example]]);
        }

        Parallel.For(0, shared.Length, Workload.Options, example =>
        {
            var row = design.AsSpan((own.Length + example) * width, width);
            FillShared(row, own, near, shared[example]);
        });
        return design;
    }

    /// <summary>The basis phrasings are the first examples, so the likeness of most of them is in the design already.</summary>
    private float[] Gram(int[] own, int[] near, int basis)
    {
        var width = Dense.Padded(basis);
        var gram = new float[basis * width];
        for (var k = 0; k < own.Length; k++)
        {
            Fill(gram.AsSpan(k * width, width), own, near, _texts.Among[own[k]].Sum, _texts.Rows[own[k]].Sum, _texts.Means[own[k]]);
        }

        for (var k = 0; k < near.Length; k++)
        {
            FillShared(gram.AsSpan((own.Length + k) * width, width), own, near, near[k]);
        }

        for (var k = 0; k < basis - 1; k++)
        {
            gram[((basis - 1) * width) + k] = gram[(k * width) + basis - 1];
        }

        gram[((basis - 1) * width) + basis - 1] = _shared.MeanOfMeans;
        return gram;
    }

    private static void Fill(Span<float> row, int[] own, int[] near, float[] amongOwn, float[] amongShared, float mean)
    {
        for (var k = 0; k < own.Length; k++)
        {
            row[k] = amongOwn[own[k]];
        }

        for (var k = 0; k < near.Length; k++)
        {
            row[own.Length + k] = amongShared[near[k]];
        }

        row[own.Length + near.Length] = mean;
    }

    private void FillShared(Span<float> row, int[] own, int[] near, int phrasing)
    {
        for (var k = 0; k < own.Length; k++)
        {
            row[k] = _texts.Rows[own[k]].Sum[phrasing];
        }

        var vector = _shared.VectorOf(phrasing);
        for (var k = 0; k < near.Length; k++)
        {
            row[own.Length + k] = _ground.Scorer.Kernel.Scale.Likeness(vector, _shared.VectorOf(near[k]));
        }

        row[own.Length + near.Length] = _shared.Of(phrasing).Mean;
    }

    /// <summary>What the scores say of one of the community's phrasings: for this entry, minus for all others.</summary>
    private float OwnOffset(int entry, int phrasing)
    {
        var scores = _texts.Classified[phrasing];
        var others = new List<float>();
        for (var e = 0; e < _isHidden.Length; e++)
        {
            if (!_isHidden[e] && e != _starts[entry])
            {
                others.Add(scores[e] + (BlockOf(e) is { } block ? ScoreOf(block, phrasing) : 0));
            }
        }

        for (var e = 0; e < _blocks.Length; e++)
        {
            if (e != entry && _starts[e] < 0 && _blocks[e] is { } block)
            {
                others.Add(ScoreOf(block, phrasing));
            }
        }

        return (_starts[entry] < 0 ? 0 : scores[_starts[entry]]) - LogSum.Of(CollectionsMarshal.AsSpan(others));
    }

    private Block? BlockOf(int sharedEntry) => Array.IndexOf(_starts, sharedEntry) is >= 0 and var entry ? _blocks[entry] : null;

    private float ScoreOf(Block block, int phrasing) => block.Score(_texts.Among[phrasing].Sum, _texts.Rows[phrasing].Sum, _texts.Means[phrasing]);

    /// <summary>
    /// The same of a shared phrasing. Other blocks are left out there, and what hidden entries say is left in: its own
    /// entry, which it was trained for, is by far the largest in the sum.
    /// </summary>
    private float SharedOffset(int entry, int phrasing)
    {
        var all = _shared.Of(phrasing).LogSum;
        if (_starts[entry] < 0)
        {
            return -all;
        }

        var start = _shared.ScoreOf(phrasing, _starts[entry]);
        return start - (all + MathF.Log(MathF.Max(1 - Exponential.Of(start - all), 1e-6f)));
    }

    private bool IsLeftOut(int entry, int phrasing)
    {
        var owner = _ground.Scorer.Table.Owners[phrasing];
        return _isHidden[owner] || owner == _starts[entry];
    }

    private int[] NearShared(int entry, int[] own)
    {
        var each = Math.Clamp(MostNear / own.Length, 1, MostNearEach);
        var near = new SortedSet<int>();
        foreach (var p in own)
        {
            near.UnionWith(Largest.Of(_texts.Rows[p].Sum.AsSpan(0, _shared.Count), each, q => !IsLeftOut(entry, q)));
        }

        return [.. near];
    }

    private int[] NearOwn(int entry, int[] own)
    {
        var each = Math.Clamp(MostNear / own.Length, 1, MostNearEach);
        var near = new SortedSet<int>();
        foreach (var p in own)
        {
            near.UnionWith(Largest.Of(_texts.Among[p].Sum.AsSpan(0, _texts.Questions.Length), each, q => _texts.Phrasings.Owners[q] != entry && _texts.Phrasings.Owners[q] != _except));
        }

        return [.. near.Take(MostNear)];
    }
}
