using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>A table of entries: question, answer, phrasings with | between them, topic; the last two may be missing.</summary>
internal static class BulkTable
{
    /// <summary>The entries; null when the first line is not the one that names the columns.</summary>
    public static List<BulkItem>? Read(string text, NodaTime.LocalDate today)
    {
        var rows = CommaRows.Read(text).SkipWhile(row => row.Cells.All(string.IsNullOrWhiteSpace)).ToList();
        if (rows is not [{ Cells: [var question, var answer, ..] }, ..] || !Is(question, EntryFields.Question) || !Is(answer, EntryFields.Answer))
        {
            return null;
        }

        return [.. rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Length > 0)).Select(row => Item(row, today))];
    }

    private static BulkItem Item(CommaRow row, NodaTime.LocalDate today)
    {
        if (row.Problem is { } problem)
        {
            return BulkItem.Refused(row.Line, problem);
        }

        string Cell(int at) => at < row.Cells.Count ? row.Cells[at].Trim() : "";
        var question = string.Join(' ', Cell(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return row.Cells.Count > 4
            ? BulkItem.Refused(row.Line, $"There are {row.Cells.Count} cells; 4 are the most. Put a text with a comma in double quotes.")
            : question.Length == 0 || Cell(1).Length == 0 ? BulkItem.Refused(row.Line, "A row needs a question and an answer.")
            : new BulkItem(row.Line, new Entry($"{EntryIds.TopicOf(Cell(3)) ?? ""}/", EntryKind.Entry, question, EntryDraft.Lines(Cell(2)), Cell(1), [], [], today), "");
    }

    private static bool Is(string cell, string name) => cell.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
