using Markdig.Syntax.Inlines;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>Flattens Markdig's nested inlines into runs; neighbours of one style become one run.</summary>
internal static class InlineReader
{
    public static IReadOnlyList<Run> Read(ContainerInline inlines)
    {
        var runs = new List<Run>();
        Add(runs, inlines, new Run(""));
        return runs;
    }

    private static void Add(List<Run> runs, ContainerInline inlines, Run style)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case EmphasisInline { DelimiterCount: >= 2 } strong:
                    Add(runs, strong, style with { Bold = true });
                    break;
                case EmphasisInline emphasis:
                    Add(runs, emphasis, style with { Italic = true });
                    break;
                case LinkInline { IsImage: false } link when IsWeb(link.Url):
                    Add(runs, link, style with { Link = link.Url });
                    break;
                case ContainerInline container:
                    Add(runs, container, style);
                    break;
                default:
                    Append(runs, style with { Text = Text(inline, style) });
                    break;
            }
        }
    }

    private static string Text(Inline inline, Run style) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline => " ",
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        _ => style.Text,
    };

    private static void Append(List<Run> runs, Run run)
    {
        if (runs.Count > 0 && runs[^1] with { Text = run.Text } == run)
        {
            runs[^1] = run with { Text = runs[^1].Text + run.Text };
        }
        else if (run.Text.Length > 0)
        {
            runs.Add(run);
        }
    }

    /// <summary>Other schemes (javascript:, file:) are no business of a chat; their text is shown, without a link.</summary>
    private static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http");
}
