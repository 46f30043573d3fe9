using System.Collections;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>Runs of a list that others share, and texts behind them, without a copy of the shared ones.</summary>
internal sealed class JoinedTexts(IReadOnlyList<string> shared, IReadOnlyList<(int From, int Length)> runs, string[] added) : IReadOnlyList<string>
{
    private readonly int _kept = runs.Sum(run => run.Length);

    /// <inheritdoc/>
    public int Count => _kept + added.Length;

    /// <inheritdoc/>
    public string this[int index]
    {
        get
        {
            if (index >= _kept)
            {
                return added[index - _kept];
            }

            foreach (var (from, length) in runs)
            {
                if (index < length)
                {
                    return shared[from + index];
                }

                index -= length;
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
