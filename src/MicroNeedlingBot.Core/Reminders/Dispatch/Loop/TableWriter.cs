namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>Writes results and intents in common commits. A result is kept until it is written.</summary>
internal sealed class TableWriter(IReminderTable table, long owner, TimeProvider time)
{
    private readonly ResultQueue _results = new();

    public bool HasResults => !_results.IsEmpty;

    public void Add(IEnumerable<SendResult> results) => _results.Add(results);

    /// <summary>Writes intents with all results so far; answers with the ids that are now surely this worker's to send.</summary>
    public async ValueTask<IReadOnlySet<long>> WriteAsync(IReadOnlyList<Intent> intents)
    {
        var results = _results.Take();
        if (intents.Count + results.Count == 0)
        {
            return new HashSet<long>();
        }

        try
        {
            return await table.IntendAsync(owner, intents, results, time.Now(), CancellationToken.None);
        }
        catch
        {
            _results.Add(results);
            throw;
        }
    }

    /// <summary>Writes the results so far.</summary>
    public async ValueTask FlushAsync() => await WriteAsync([]);
}
