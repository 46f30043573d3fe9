using System.Collections;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>A list that is made when somebody first looks at it, once.</summary>
internal sealed class DeferredList<T>(Func<IReadOnlyList<T>> make) : IReadOnlyList<T>
{
    private readonly Lazy<IReadOnlyList<T>> _list = new(make);

    /// <inheritdoc/>
    public int Count => _list.Value.Count;

    /// <inheritdoc/>
    public T this[int index] => _list.Value[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _list.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
