namespace MicroNeedlingBot.Knowledge;

/// <summary>
/// The snapshot that answers right now. Swapped whole: a question that has begun keeps the snapshot that it began with.
/// </summary>
public sealed class LiveKnowledge(KnowledgeBase first)
{
    private volatile KnowledgeBase _current = first;

    /// <summary>The snapshot to answer from; read once for each question.</summary>
    public KnowledgeBase Current => _current;

    /// <summary>Puts a new snapshot in place.</summary>
    public void Swap(KnowledgeBase next) => _current = next;
}
