namespace MicroNeedlingBot.Benchmarks.Tables;

/// <summary>A Markdown table whose columns stand one under the other; all but the first are numbers.</summary>
internal sealed class AlignedTable(params string[] head)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; what is missing at its end stays empty.</summary>
    public void Add(params string[] cells) => _rows.Add([.. head.Select((_, column) => column < cells.Length ? cells[column] : "")]);

    public void Write(TextWriter output)
    {
        var widths = head.Select((title, column) => _rows.Select(row => row[column].Length).Append(title.Length).Max()).ToArray();
        output.WriteLine(Line(head, widths));
        output.WriteLine($"|{string.Join('|', widths.Select((width, column) => new string('-', width + 1) + (column == 0 ? "-" : ":")))}|");
        foreach (var row in _rows)
        {
            output.WriteLine(Line(row, widths));
        }

        output.WriteLine();
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |";
}
