using System.Text;

namespace MicroNeedlingBot.Moderation.Feedback;

/// <summary>
/// Comma-separated values as RFC 4180 has them. A spreadsheet takes a cell that begins with a sign for a formula and runs
/// it: such a cell gets an apostrophe in front, which makes it text.
/// </summary>
internal static class CsvText
{
    private const string Signs = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>Rows of cells, each row ended by CR LF.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>One cell, made harmless and quoted where it must be.</summary>
    public static string Cell(string value)
    {
        var harmless = value.TrimStart(' ', '\n', '\u00A0') is [var first, ..] && Signs.Contains(first, StringComparison.Ordinal) ? "'" + value : value;
        return harmless.AsSpan().ContainsAny(",\"\r\n\t")
            ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : harmless;
    }
}
