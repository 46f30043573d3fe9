using Markdig;
using Markdig.Syntax;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>
/// Reads the Markdown of answers into blocks: paragraphs, lists, bold, italic and web links. All else (HTML, code,
/// pictures, tables) becomes the text that was written, never markup.
/// </summary>
public static class ReplyMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The blocks of a text. Never throws: what cannot be parsed is shown as it stands.</summary>
    public static IReadOnlyList<Block> Parse(string markdown)
    {
        try
        {
            return [.. Markdown.Parse(markdown, Pipeline).SelectMany(Read)];
        }
        catch (ArgumentException)
        {
            // Markdig gives up on text that is nested too deeply.
            return [Paragraph.Of(markdown)];
        }
    }

    private static IEnumerable<Block> Read(Markdig.Syntax.Block block) => block switch
    {
        ListBlock list => [new PointList([.. list.OfType<ListItemBlock>().Select(Line)], list.IsOrdered)],
        ContainerBlock container => container.SelectMany(Read),
        LeafBlock leaf when Runs(leaf) is { Count: > 0 } runs => [new Paragraph(runs)],
        _ => [],
    };

    private static IReadOnlyList<Run> Line(ContainerBlock item)
    {
        var runs = new List<Run>();
        foreach (var leaf in item.Descendants<LeafBlock>())
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run(" "));
            }

            runs.AddRange(Runs(leaf));
        }

        return runs;
    }

    private static IReadOnlyList<Run> Runs(LeafBlock leaf) =>
        leaf.Inline is { } inline ? InlineReader.Read(inline)
        : leaf.Lines.Count > 0 ? [new Run(leaf.Lines.ToString())]
        : [];
}
