using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>
/// A table in letters of one width. A phone shows some thirty of them in a line: in a wider table the last column, which
/// is text, stands below the figures of its row.
/// </summary>
internal static class TableText
{
    private const int PhoneWidth = 34;
    private const int Indent = 2;

    public static StyledText Of(TableBlock table)
    {
        var writer = new StyledTextWriter();
        foreach (var line in Lines(table))
        {
            (writer.Length == 0 ? writer : writer.Break()).Say(line);
        }

        writer.Mark(0, "pre");
        return writer.Written;
    }

    private static IEnumerable<string> Lines(TableBlock table)
    {
        var lines = table.Lines.Select(line => line[Indent..]).ToList();
        if (table.Columns.Count < 2 || lines.TrueForAll(line => line.Length <= PhoneWidth))
        {
            return lines;
        }

        var texts = table.Rows.Prepend(table.Columns).Select(row => row[^1]);
        return lines.Zip(texts, (line, text) => new[] { line[..^text.Length].TrimEnd(), "  " + text }).SelectMany(pair => pair);
    }
}
