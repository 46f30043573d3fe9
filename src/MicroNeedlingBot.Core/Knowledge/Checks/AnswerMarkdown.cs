using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>
/// Reads an answer as the renderers will: paragraphs, bold, italic, plain lists and links to https look the same on
/// every platform, all else doesn't.
/// </summary>
internal static class AnswerMarkdown
{
    // The shortest limit for one message among the platforms is 4,096, and the source line needs room below.
    private const int MostCharacters = 3500;

    private static readonly MarkdownPipeline s_pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>All that is wrong with an answer, in the order of its lines.</summary>
    public static IReadOnlyList<Flaw> Flaws(string answer)
    {
        var flaws = SentText.Flaws(answer);
        flaws = answer.Length > MostCharacters
            ? flaws.Append(Flaw.Error(0, "answer-too-long", $"The answer has {answer.Length} characters and does not fit one message. Cut it below {MostCharacters}."))
            : flaws.Concat(MarkupFlaws(answer));
        return flaws.OrderBy(flaw => flaw.Line).ToList();
    }

    private static IEnumerable<Flaw> MarkupFlaws(string answer)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(answer, s_pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against markup that nests without end.
            return [Flaw.Error(0, "unrenderable", "The answer's markup nests too deep to be read. Write plain paragraphs.")];
        }

        return document.Descendants().Select(Of).OfType<Flaw>().Concat(EmphasisMarks.Flaws(document));
    }

    private static Flaw? Of(MarkdownObject part) => part switch
    {
        Table => Unrenderable(part, "A table"),
        HeadingBlock => Unrenderable(part, "A heading"),
        CodeBlock => Unrenderable(part, "A code block (or a line indented by four spaces)"),
        CodeInline => Unrenderable(part, "Code in backticks"),
        HtmlBlock or HtmlInline => Unrenderable(part, "HTML"),
        QuoteBlock => Unrenderable(part, "A block quote"),
        ThematicBreakBlock => Unrenderable(part, "A dividing line"),
        ListBlock { Parent: ListItemBlock } => Unrenderable(part, "A list within a list"),
        LinkInline { IsImage: true } => Unrenderable(part, "A picture"),
        LinkInline link => OfLink(link.Url, part.Line),
        AutolinkInline link => OfLink(link.IsEmail ? "mailto:" + link.Url : link.Url, part.Line),
        _ => null,
    };

    private static Flaw? OfLink(string? url, int line)
    {
        var scheme = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Scheme : "";
        return scheme switch
        {
            "https" => null,
            "http" => Flaw.Warning(line, "link", $"The link goes to {url}, which is not encrypted. Link to https."),
            _ => Flaw.Error(line, "link", $"The link goes to \"{url}\", which can't be sent. Link to an address that starts with https://."),
        };
    }

    private static Flaw Unrenderable(MarkdownObject part, string what) =>
        Flaw.Warning(part.Line, "unrenderable", $"{what} does not look the same on every platform. Use paragraphs, bold, italic, plain lists and links only.");
}
