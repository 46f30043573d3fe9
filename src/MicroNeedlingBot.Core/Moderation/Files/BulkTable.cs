using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>A table of entries, whose first line names the columns in any order: question, answer, phrasings with | between them, topic; the last two may be missing.</summary>
internal static class BulkTable
{
    private const string Phrasings = "phrasings";

    /// <summary>The entries, or what is wrong with the names of the columns; both null when the first line names none.</summary>
    public static (List<BulkItem>? Items, string? Problem) Read(string text, NodaTime.LocalDate today)
    {
        var rows = CommaRows.Read(text).SkipWhile(row => row.Cells.All(string.IsNullOrWhiteSpace)).ToList();
        var columns = rows is [var first, ..] ? Columns(first) : [];
        return !columns.Contains(EntryFields.Question, StringComparer.Ordinal) || !columns.Contains(EntryFields.Answer, StringComparer.Ordinal) ? (null, null)
            : Wrong(columns) is { } problem ? (null, problem)
            : ([.. rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Length > 0)).Select(row => Item(row, columns, today))], null);
    }

    /// <summary>Spreadsheets leave empty cells behind the last column.</summary>
    private static List<string> Columns(CommaRow first)
    {
        var names = first.Cells.Select(cell => Name(cell.Trim().ToLowerInvariant())).ToList();
        return names[..(names.FindLastIndex(name => name.Length > 0) + 1)];
    }

    // The form calls the phrasings so.
    private static string Name(string typed) => typed is EntryFields.Also or "other phrasings" ? Phrasings : typed;

    private static string? Wrong(List<string> columns)
    {
        const string Known = "question, answer, phrasings and topic";
        return columns.Find(name => name is not (EntryFields.Question or EntryFields.Answer or Phrasings or EntryFields.Topic)) is { } unknown
            ? unknown.Length == 0 ? $"The first line has a column without a name. Name it, or take it out: I know {Known}." : $"I don't know the column “{unknown}”. Rename it, or take it out: I know {Known}."
            : columns.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice ? $"The first line names the column “{twice.Key}” twice. Take one out."
            : null;
    }

    private static BulkItem Item(CommaRow row, List<string> columns, NodaTime.LocalDate today)
    {
        if (row.Problem is { } problem)
        {
            return BulkItem.Refused(row.Line, problem);
        }

        string Cell(string name) => columns.IndexOf(name) is var at and >= 0 && at < row.Cells.Count ? row.Cells[at].Trim() : "";
        var question = string.Join(' ', Cell(EntryFields.Question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var answer = Cell(EntryFields.Answer);
        return row.Cells.Skip(columns.Count).Any(cell => cell.Trim().Length > 0)
            ? BulkItem.Refused(row.Line, $"There are {row.Cells.Count} cells, but the first line names {columns.Count} columns. Put a text with a comma in double quotes.")
            : question.Length == 0 || answer.Length == 0 ? BulkItem.Refused(row.Line, "A row needs a question and an answer.")
            : new BulkItem(row.Line, new Entry($"{EntryIds.TopicOf(Cell(EntryFields.Topic)) ?? ""}/", EntryKind.Entry, question, EntryDraft.Lines(Cell(Phrasings)), answer, [], [], today), "");
    }
}
