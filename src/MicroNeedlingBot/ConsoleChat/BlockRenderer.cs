using MicroNeedlingBot.Chat.Replies;
using Spectre.Console;
using Spectre.Console.Rendering;
using Paragraph = MicroNeedlingBot.Chat.Replies.Paragraph;
using StyledText = Spectre.Console.Paragraph;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>
/// Blocks as Spectre renderables. Text never passes Spectre's markup parser, so no text can be markup; what could act
/// on the terminal is taken out first.
/// </summary>
internal static class BlockRenderer
{
    private static readonly Style HeadingStyle = new(Color.Cyan1, decoration: Decoration.Bold);
    private static readonly Style NumberStyle = new(Color.Cyan1);
    private static readonly Style NoteStyle = new(decoration: Decoration.Dim | Decoration.Italic);

    public static IRenderable Render(Block block) => block switch
    {
        Heading heading => Plain(heading.Text, HeadingStyle),
        Paragraph paragraph => Runs(paragraph.Runs),
        PointList list => Lines(list.Items.Select((item, at) => (Mark(list, at), Runs(item)))),
        ChoiceList { OnOneLine: true } list => Plain(PlainText.OneLine(list), Style.Plain),
        ChoiceList { Lead.Length: 0 } list => Choices(list),
        ChoiceList list => new Rows(Plain(list.Lead, Style.Plain), Choices(list)),
        TableBlock table => new Rows(table.Lines.Select((line, at) => Plain(line, at == 0 ? NoteStyle : Style.Plain))),
        Note note => Plain(note.Text, NoteStyle),
        _ => Text.Empty,
    };

    private static Grid Choices(ChoiceList list) =>
        Lines(list.Choices.Select(choice => (Plain($"{choice.Number}", NumberStyle), Plain(choice.Text, Style.Plain))));

    private static StyledText Mark(PointList list, int at) =>
        Plain(list.Numbered ? $"{at + 1}." : "•", NumberStyle);

    private static StyledText Plain(string text, Style style) => new(VisibleText.Of(text), style);

    private static StyledText Runs(IReadOnlyList<Run> runs)
    {
        var text = new StyledText();
        foreach (var run in runs)
        {
            var decoration = (run.Bold ? Decoration.Bold : Decoration.None)
                | (run.Italic ? Decoration.Italic : Decoration.None)
                | (run.Link is null ? Decoration.None : Decoration.Underline);
            text.Append(VisibleText.Of(run.Text), new Style(decoration: decoration));
            if (run.Link is { } link && !string.Equals(link, run.Text, StringComparison.Ordinal))
            {
                text.Append($" ({VisibleText.Of(link)})", NoteStyle);
            }
        }

        return text;
    }

    private static Grid Lines(IEnumerable<(StyledText Mark, StyledText Text)> lines)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadLeft(2));
        grid.AddColumn(new GridColumn().PadLeft(2));
        foreach (var (mark, text) in lines)
        {
            grid.AddRow(mark, text);
        }

        return grid;
    }
}
