namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>Results that are not in the table yet.</summary>
internal sealed class ResultQueue
{
    private readonly Lock _lock = new();
    private List<SendResult> _waiting = [];

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count == 0;
            }
        }
    }

    public void Add(IEnumerable<SendResult> results)
    {
        lock (_lock)
        {
            _waiting.AddRange(results);
        }
    }

    /// <summary>Takes all; whoever fails to write them puts them back.</summary>
    public IReadOnlyList<SendResult> Take()
    {
        lock (_lock)
        {
            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }
}
