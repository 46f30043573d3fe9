using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>Finds signs of bold and italic that have no partner, so that readers would see them.</summary>
internal static partial class EmphasisMarks
{
    public static IEnumerable<Flaw> Flaws(MarkdownDocument document)
    {
        foreach (var leaf in document.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
        {
            var text = Shown(leaf.Inline!);
            if (Marks().Matches(text).FirstOrDefault(mark => IsLeftOver(text, mark)) is { } mark)
            {
                var line = leaf.Line + text.AsSpan(0, mark.Index).Count('\n');
                yield return Flaw.Warning(line, "unbalanced-mark", "A ** or _ has no partner and would be shown. Close it, take it out, or write \\* or \\_.");
            }
        }
    }

    /// <summary>The text that readers see; what is meant to be a sign, and what is no text, is a letter here.</summary>
    private static string Shown(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants().Where(inline => inline is not ContainerInline))
        {
            text.Append(inline switch
            {
                LiteralInline { IsFirstCharacterEscaped: true } literal => "x" + literal.Content.ToString()[1..],
                LiteralInline literal => literal.Content.ToString(),
                LineBreakInline => "\n",
                _ => "x",
            });
        }

        return text.ToString();
    }

    /// <summary>"5 * 3" and "snake_case" are meant; what clings to one side only, or is doubled, was to mark a word.</summary>
    private static bool IsLeftOver(string text, Match mark)
    {
        var before = mark.Index == 0 ? ' ' : text[mark.Index - 1];
        var end = mark.Index + mark.Length;
        var after = end == text.Length ? ' ' : text[end];
        var clings = !char.IsWhiteSpace(before) || !char.IsWhiteSpace(after);
        return char.IsWhiteSpace(before) != char.IsWhiteSpace(after)
            || char.IsLetterOrDigit(before) != char.IsLetterOrDigit(after)
            || (mark.Length > 1 && clings);
    }

    [GeneratedRegex(@"\*+|_+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
