using System.Globalization;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>Writes the blocks of a reply one under the other.</summary>
internal static class BlockText
{
    private static readonly StyledText s_nothing = new("", []);

    /// <summary>The text of all blocks but files and choices, and the choices' own lines below, above their buttons.</summary>
    public static StyledText Of(IEnumerable<Block> blocks, IEnumerable<ShownChoices> choices)
    {
        var writer = new StyledTextWriter();
        Block? before = null;
        foreach (var block in blocks)
        {
            var text = Of(block);
            if (!text.IsBlank)
            {
                writer.Break(writer.Length == 0 ? 0 : LinesBetween(before, block)).Add(text);
                before = block;
            }
        }

        foreach (var text in choices.Select(shown => shown.Text).Where(text => !text.IsBlank))
        {
            writer.Break(writer.Length == 0 ? 0 : 2).Add(text);
        }

        return writer.Written;
    }

    private static int LinesBetween(Block? before, Block block) => (before, block) switch
    {
        (Heading, _) or (Paragraph, PointList or TableBlock) or (Note, Note) => 1,
        _ => 2,
    };

    private static StyledText Of(Block block) => block switch
    {
        Heading heading => Bold(heading.Text),
        Note note => Small(note.Runs ?? [new Run(note.Text)]),
        Paragraph paragraph => Lines([writer => Say(writer, paragraph.Runs)]),
        PointList list => Lines(list.Items.Select((item, at) => (Action<StyledTextWriter>)(writer => Say(
            writer.Say(list.Numbered ? string.Create(CultureInfo.InvariantCulture, $"{at + 1}. ") : "• "), item)))),
        TableBlock table => TableText.Of(table),
        _ => s_nothing,
    };

    /// <summary>The question of an entry, in the words of whoever wrote it.</summary>
    private static StyledText Bold(string text)
    {
        var writer = new StyledTextWriter();
        writer.Say(text).Mark(0, "bold");
        return writer.Written;
    }

    private static StyledText Small(IReadOnlyList<Run> runs)
    {
        var writer = new StyledTextWriter();
        Say(writer, runs);
        writer.Mark(0, "italic");
        return writer.Written;
    }

    private static StyledText Lines(IEnumerable<Action<StyledTextWriter>> lines)
    {
        var writer = new StyledTextWriter();
        foreach (var write in lines)
        {
            write(writer.Length == 0 ? writer : writer.Break());
        }

        return writer.Written;
    }

    private static void Say(StyledTextWriter writer, IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            var from = writer.Length;
            writer.Say(WebLink.IsWeb(run.Link) ? run.Text : TappableCommands.In(run.Text));
            if (run.Bold)
            {
                writer.Mark(from, "bold");
            }

            if (run.Italic)
            {
                writer.Mark(from, "italic");
            }

            if (WebLink.IsWeb(run.Link))
            {
                writer.Mark(from, "text_link", run.Link);
            }
            else if (run.At is { } instant)
            {
                writer.MarkInstant(from, instant);
            }
        }
    }
}
