using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>
/// The classifier's weights of some neighbouring entries while they are trained: few enough that they stay in a
/// processor's cache, and independent of the others', so that strips can be worked on at once. How entries are cut into
/// strips changes no bit.
/// </summary>
internal sealed class WeightStrip
{
    private const int Columns = 64;

    private readonly int _phrasings;
    private readonly int _width;
    private readonly float[] _weights;
    private readonly float[] _ahead;
    private readonly float[] _step;

    private WeightStrip(int phrasings, int from, int width)
    {
        (_phrasings, From, _width) = (phrasings, from, width);
        _weights = new float[phrasings * width];
        _ahead = new float[phrasings * width];
        _step = new float[phrasings * width];
    }

    /// <summary>The first entry.</summary>
    public int From { get; }

    /// <summary>Strips for all entries, with weights of zero.</summary>
    public static WeightStrip[] Of(int phrasings, int entries)
    {
        var padded = Dense.Padded(entries);
        return [.. Enumerable.Range(0, (padded + Columns - 1) / Columns).Select(s => new WeightStrip(phrasings, s * Columns, Math.Min(Columns, padded - (s * Columns))))];
    }

    /// <summary>All weights, phrasing by phrasing, rows padded.</summary>
    public static float[] Joined(WeightStrip[] strips, int phrasings, int entries)
    {
        var width = Dense.Padded(entries);
        var joined = new float[phrasings * width];
        foreach (var strip in strips)
        {
            for (var row = 0; row < phrasings; row++)
            {
                strip._weights.AsSpan(row * strip._width, strip._width).CopyTo(joined.AsSpan((row * width) + strip.From));
            }
        }

        return joined;
    }

    /// <summary>A phrasing's scores, or its residuals.</summary>
    public Span<float> Residuals(int row) => _step.AsSpan(row * _width, _width);

    /// <summary>A phrasing's weights, some way ahead of where they are.</summary>
    public ReadOnlySpan<float> Ahead(int row) => _ahead.AsSpan(row * _width, _width);

    /// <summary>Puts each phrasing's scores where its residuals will stand.</summary>
    public void Score(float[] kernel)
    {
        var stride = Dense.Padded(_phrasings);
        Array.Clear(_step);
        var row = 0;
        for (; row + 4 <= _phrasings; row += 4)
        {
            Dense.AddFourRows(kernel.AsSpan(row * stride), stride, _ahead, 0, _phrasings, _width, 1, _step.AsSpan(row * _width));
        }

        for (; row < _phrasings; row++)
        {
            Dense.AddRow(kernel.AsSpan(row * stride, stride), _ahead, 0, _phrasings, _width, 1, Residuals(row));
        }
    }

    /// <summary>Takes one step from the residuals.</summary>
    public void Advance(SquareSolver solver, float momentum)
    {
        solver.Solve(_step, _width);
        for (var k = 0; k < _weights.Length; k++)
        {
            var next = _ahead[k] - (2 * _step[k]);
            _ahead[k] = next + (momentum * (next - _weights[k]));
            _weights[k] = next;
        }
    }
}
