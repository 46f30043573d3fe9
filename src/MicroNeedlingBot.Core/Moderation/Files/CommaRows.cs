using System.Text;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>Reads rows of cells with commas between them, as spreadsheets save them (RFC 4180). Never throws.</summary>
internal static class CommaRows
{
    public static List<CommaRow> Read(string text)
    {
        var (rows, cells, cell) = (new List<CommaRow>(), new List<string>(), new StringBuilder());
        var (line, start, quoted) = (1, 1, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : '\n';
            line += c == '\n' ? 1 : 0;
            if (quoted && at < text.Length)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append(text[at++]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(new CommaRow(start, cells, quoted ? "A double quote opens here and never closes. Close it, or write it twice." : null));
                    (cells, start) = ([], line);
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }
}

/// <summary>A row.</summary>
/// <param name="Line">The line, from 1, on which it begins.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Problem">What is wrong with it; null for nothing.</param>
internal sealed record CommaRow(int Line, IReadOnlyList<string> Cells, string? Problem);
