using System.Text;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>Reads rows of cells with commas between them, as spreadsheets save them (RFC 4180). Never throws.</summary>
internal sealed class CommaRows
{
    private readonly List<CommaRow> _rows = [];
    private readonly StringBuilder _cell = new();
    private List<string> _cells = [];
    private int _line = 1;
    private int _start = 1;
    private bool _quoted;

    public static List<CommaRow> Read(string text)
    {
        var rows = new CommaRows();
        for (var at = 0; at < text.Length; at++)
        {
            // A double quote in quotes is written twice.
            var twice = rows._quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"';
            rows.Take(text[at], twice);
            at += twice ? 1 : 0;
        }

        rows.EndRow();
        return rows._rows;
    }

    private void Take(char c, bool twice)
    {
        _line += c == '\n' ? 1 : 0;
        if (c == '"' && !twice && (_quoted || _cell.Length == 0))
        {
            _quoted = !_quoted;
        }
        else if (_quoted || c is not (',' or '\n'))
        {
            _cell.Append(c);
        }
        else if (c == ',')
        {
            EndCell();
        }
        else
        {
            EndRow();
        }
    }

    private void EndCell()
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
    }

    private void EndRow()
    {
        EndCell();
        _rows.Add(new CommaRow(_start, _cells, _quoted ? "A double quote opens here and never closes. Close it, or write it twice." : null));
        (_cells, _start) = ([], _line);
    }
}

/// <summary>A row.</summary>
/// <param name="Line">The line, from 1, on which it begins.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Problem">What is wrong with it; null for nothing.</param>
internal sealed record CommaRow(int Line, IReadOnlyList<string> Cells, string? Problem);
