using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// The sentence encoder's vectors of texts that were encoded before, in memory and, where there is one, in a store that
/// outlives the program. All are rounded to bytes, those that were just encoded as well: where a vector comes from
/// changes nothing. Safe for parallel use.
/// </summary>
/// <param name="store">Keeps vectors for longer; null for none.</param>
/// <param name="most">How many are held in memory, half a kilobyte each.</param>
public sealed class VectorCache(IVectorStore? store = null, int most = 20_000)
{
    private readonly Lock _lock = new();
    private Dictionary<TextKey, RoundedVector> _young = [];
    private Dictionary<TextKey, RoundedVector> _old = [];

    /// <summary>How many vectors are in memory.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _young.Count + _old.Count(pair => !_young.ContainsKey(pair.Key));
            }
        }
    }

    /// <summary>How many texts were encoded because nobody had them.</summary>
    public int Encoded => _encoded;

    private int _encoded;

    /// <summary>The vector of a text, a little rounded.</summary>
    internal float[] Of(SentenceEncoder encoder, string text)
    {
        var key = TextKey.Of(text);
        if (Find(key) is not { } vector)
        {
            vector = store?.Find(key) ?? Encode(encoder, text, key);
            Keep(key, vector);
        }

        var numbers = new float[SentenceEncoder.Dimensions];
        for (var k = 0; k < numbers.Length; k++)
        {
            numbers[k] = vector.Steps[k] * vector.Scale;
        }

        return numbers;
    }

    private RoundedVector Encode(SentenceEncoder encoder, string text, TextKey key)
    {
        Span<float> numbers = stackalloc float[SentenceEncoder.Dimensions];
        encoder.Encode(text, numbers);
        var steps = new sbyte[SentenceEncoder.Dimensions];
        var vector = new RoundedVector(Quantisation.Round(numbers, steps), steps);
        Interlocked.Increment(ref _encoded);
        store?.Keep(key, vector);
        return vector;
    }

    private RoundedVector? Find(TextKey key)
    {
        lock (_lock)
        {
            if (_young.TryGetValue(key, out var young))
            {
                return young;
            }
        }

        return Renew(key);
    }

    /// <summary>What is asked for again stays.</summary>
    private RoundedVector? Renew(TextKey key)
    {
        lock (_lock)
        {
            if (!_old.TryGetValue(key, out var vector))
            {
                return null;
            }

            Add(key, vector);
            return vector;
        }
    }

    private void Keep(TextKey key, RoundedVector vector)
    {
        lock (_lock)
        {
            Add(key, vector);
        }
    }

    /// <summary>Two generations: when the young ones are half of what fits, those that nobody asked for since are dropped.</summary>
    private void Add(TextKey key, RoundedVector vector)
    {
        _young[key] = vector;
        if (_young.Count >= Math.Max(most / 2, 1))
        {
            (_old, _young) = (_young, []);
        }
    }
}
