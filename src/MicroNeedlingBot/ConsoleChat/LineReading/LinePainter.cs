using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace MicroNeedlingBot.ConsoleChat.LineReading;

/// <summary>
/// Keeps a line that is being typed on the screen, over as many rows as it takes. It remembers the row that it left the
/// terminal's cursor in, so nothing else may move that without <see cref="Erase"/> or <see cref="Leave"/> before.
/// </summary>
/// <param name="output">The terminal.</param>
/// <param name="width">How many columns it has just now.</param>
internal sealed class LinePainter(TextWriter output, Func<int> width)
{
    private int _row;
    private int _lastRow;

    /// <summary>Shows a line in the place of the one that stands there.</summary>
    /// <param name="prompt">Writes what stands before the line.</param>
    /// <param name="promptCells">How wide that is.</param>
    /// <param name="text">The line.</param>
    /// <param name="cursor">The place in it.</param>
    public void Paint(Action prompt, int promptCells, string text, int cursor)
    {
        Erase();
        prompt();
        output.Write(text);
        var columns = Math.Max(width(), promptCells + 2);
        var (row, column) = Place(text.AsSpan(0, cursor), promptCells, columns);
        var (lastRow, lastColumn) = Place(text, promptCells, columns);
        if (lastRow > 0 && lastColumn == 0)
        {
            // A terminal waits in the last column until another character comes.
            output.Write("\r\n");
        }

        Move(lastRow - row, column);
        output.Flush();
        (_row, _lastRow) = (row, lastRow);
    }

    /// <summary>Takes the line off the screen.</summary>
    public void Erase()
    {
        Move(_row, 0);
        output.Write("\e[J");
        (_row, _lastRow) = (0, 0);
    }

    /// <summary>Leaves the line standing and goes below it.</summary>
    public void Leave()
    {
        if (_lastRow > _row)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\e[{_lastRow - _row}B"));
        }

        output.Write("\r\n");
        output.Flush();
        (_row, _lastRow) = (0, 0);
    }

    private void Move(int up, int column)
    {
        var move = new StringBuilder();
        if (up > 0)
        {
            move.Append(CultureInfo.InvariantCulture, $"\e[{up}A");
        }

        move.Append('\r');
        if (column > 0)
        {
            move.Append(CultureInfo.InvariantCulture, $"\e[{column}C");
        }

        output.Write(move);
    }

    /// <summary>Where the cursor stands behind a text. What is two cells wide is never cut in two.</summary>
    private static (int Row, int Column) Place(ReadOnlySpan<char> text, int column, int columns)
    {
        var row = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var cells = new Segment(rune.ToString()).CellCount();
            if (column + cells > columns)
            {
                (row, column) = (row + 1, 0);
            }

            column += cells;
        }

        return column < columns ? (row, column) : (row + 1, 0);
    }
}
