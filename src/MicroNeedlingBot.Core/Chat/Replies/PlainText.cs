using System.Text;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>
/// A reply as plain text: one line for each paragraph, point, choice and note, no blank lines, nothing invisible.
/// </summary>
public static class PlainText
{
    /// <summary>The reply's lines joined by line feeds.</summary>
    public static string Of(Reply reply) => string.Join('\n', Lines(reply));

    /// <summary>The reply's lines.</summary>
    public static IEnumerable<string> Lines(Reply reply) =>
        reply.Blocks.SelectMany(Lines).Select(VisibleText.Of).Where(line => line.Length > 0);

    /// <summary>A line of runs, links written out behind their text.</summary>
    public static string Of(IReadOnlyList<Run> runs)
    {
        var line = new StringBuilder();
        foreach (var run in runs)
        {
            line.Append(run.Text);
            if (run.Link is { } link && !string.Equals(link, run.Text, StringComparison.Ordinal))
            {
                line.Append(" (").Append(link).Append(')');
            }
        }

        return line.ToString();
    }

    /// <summary>Choices that stand on one line, each behind its number.</summary>
    public static string OneLine(ChoiceList list) =>
        string.Join("   ", list.Choices.Select(choice => $"{choice.Number}  {choice.Text}").Prepend(list.Lead).Where(part => part.Length > 0)).Insert(0, "  ");

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [Of(paragraph.Runs)],
        PointList list => list.Items.Select((item, at) => (list.Numbered ? $"{at + 1}. " : "- ") + Of(item)),
        ChoiceList { OnOneLine: true } list => [OneLine(list)],
        ChoiceList list => list.Choices.Select(choice => $"  {choice.Number}  {choice.Text}").Prepend(list.Lead),
        TableBlock table => table.Lines,
        FileBlock file => [$"[{file.Name}]"],
        Note note => [note.Text],
        _ => [],
    };
}
