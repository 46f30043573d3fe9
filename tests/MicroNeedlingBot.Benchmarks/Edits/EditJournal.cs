namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>What workers said, kept outside of them: what they were about to do, and what they were told had come of it.</summary>
internal sealed class EditJournal
{
    public const string Tries = "tries ";
    public const string Saved = "saved ";
    public const string Overtaken = "overtaken ";
    public const string Fault = "fault ";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Attempt> _attempts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _overtaken = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    /// <summary>What was tried, by name.</summary>
    public IReadOnlyDictionary<string, Attempt> Attempts => _attempts;

    /// <summary>What went wrong though nobody was killed.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>How many were acknowledged.</summary>
    public int SavedCount
    {
        get
        {
            lock (_lock)
            {
                return _saved.Count;
            }
        }
    }

    public int OvertakenCount => _overtaken.Count;

    public bool WasSaved(string name) => _saved.Contains(name);

    public bool WasOvertaken(string name) => _overtaken.Contains(name);

    /// <summary>Takes a worker's line. The last one of a killed worker may be cut: it is passed over.</summary>
    public void Take(string line)
    {
        lock (_lock)
        {
            if (line.StartsWith(Tries, StringComparison.Ordinal))
            {
                var attempt = Attempt.Read(line[Tries.Length..]);
                _attempts.Add(attempt.Name, attempt);
            }
            else if (line.StartsWith(Saved, StringComparison.Ordinal))
            {
                _saved.Add(line[Saved.Length..]);
            }
            else if (line.StartsWith(Overtaken, StringComparison.Ordinal))
            {
                _overtaken.Add(line[Overtaken.Length..]);
            }
            else if (line.StartsWith(Fault, StringComparison.Ordinal))
            {
                _faults.Add(line[Fault.Length..]);
            }
        }
    }
}
