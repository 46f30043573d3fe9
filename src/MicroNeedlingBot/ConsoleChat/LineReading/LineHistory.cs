namespace MicroNeedlingBot.ConsoleChat.LineReading;

/// <summary>What was typed in this chat; kept nowhere else, because people type about their health.</summary>
internal sealed class LineHistory
{
    private const int Most = 200;
    private readonly List<string> _lines = [];
    private int _at;
    private string _typed = "";

    public void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && (_lines.Count == 0 || !string.Equals(_lines[^1], line, StringComparison.Ordinal)))
        {
            _lines.Add(line);
        }

        if (_lines.Count > Most)
        {
            _lines.RemoveAt(0);
        }

        (_at, _typed) = (_lines.Count, "");
    }

    /// <summary>The line before; what was being typed is kept for the way back. Null when there is none.</summary>
    public string? Older(string typed)
    {
        if (_at == 0)
        {
            return null;
        }

        if (_at == _lines.Count)
        {
            _typed = typed;
        }

        return _lines[--_at];
    }

    /// <summary>The line after, at last what was being typed; null when that stands there already.</summary>
    public string? Newer()
    {
        if (_at == _lines.Count)
        {
            return null;
        }

        return ++_at == _lines.Count ? _typed : _lines[_at];
    }
}
