using System.Globalization;
using System.Text;

namespace MicroNeedlingBot.Tests.ConsoleChat.LineReading;

/// <summary>What a terminal shows of what is written to it, as far as the painter and replies without colour go.</summary>
internal sealed class TerminalGrid(int columns) : StringWriter(CultureInfo.InvariantCulture)
{
    private readonly List<StringBuilder> _rows = [new()];
    private (int Row, int Column) _at;

    /// <summary>The rows with something on them, "|" where the cursor stands.</summary>
    public IReadOnlyList<string> Rows => [.. _rows.Select((row, at) => at == _at.Row ? row.ToString().PadRight(_at.Column).Insert(_at.Column, "|") : row.ToString()).Select(row => row.TrimEnd()).Where(row => row.Length > 0)];

    public override void Write(char value) => Write(value.ToString());

    public override void Write(StringBuilder? value) => Write(value?.ToString());

    public override void Write(string? value)
    {
        var text = value ?? "";
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\e')
            {
                var end = text.AsSpan(at).IndexOfAnyInRange('A', 'Z') + at;
                Act(text[end], int.TryParse(text.AsSpan(at + 2, end - at - 2), CultureInfo.InvariantCulture, out var count) ? count : 1);
                at = end;
            }
            else
            {
                Put(text[at]);
            }
        }
    }

    private void Act(char letter, int count)
    {
        switch (letter)
        {
            case 'A':
                _at.Row -= count;
                break;
            case 'B':
                _at.Row += count;
                break;
            case 'C':
                _at.Column += count;
                break;
            default:
                _rows[_at.Row].Length = Math.Min(_at.Column, _rows[_at.Row].Length);
                _rows.RemoveRange(_at.Row + 1, _rows.Count - _at.Row - 1);
                break;
        }
    }

    private void Put(char letter)
    {
        if (letter == '\r')
        {
            _at.Column = 0;
            return;
        }

        if (letter == '\n' || _at.Column == columns)
        {
            _at = (_at.Row + 1, 0);
            while (_rows.Count <= _at.Row)
            {
                _rows.Add(new StringBuilder());
            }
        }

        if (letter != '\n')
        {
            var row = _rows[_at.Row];
            row.Length = Math.Max(row.Length, _at.Column + 1);
            row[_at.Column++] = letter;
        }
    }
}
