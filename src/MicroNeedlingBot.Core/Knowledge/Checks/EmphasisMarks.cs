using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>Finds signs of bold and italic that have no partner, so that readers would see them.</summary>
internal static class EmphasisMarks
{
    public static IEnumerable<Flaw> Flaws(MarkdownDocument document) =>
        from leaf in document.Descendants<LeafBlock>()
        where leaf.Inline is not null
        let literal = leaf.Inline!.Descendants<LiteralInline>().FirstOrDefault(IsLeftOver)
        where literal is not null
        select Flaw.Warning(literal.Line, "unbalanced-mark", "A ** or _ has no partner and would be shown. Close it, take it out, or write \\* or \\_.");

    /// <summary>A sign that touches a word on one side only; escaped ones and those within a word are meant.</summary>
    private static bool IsLeftOver(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        for (var i = literal.IsFirstCharacterEscaped ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] is '*' or '_' && Touches(text, i - 1, literal.PreviousSibling) != Touches(text, i + 1, literal.NextSibling))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Touches(ReadOnlySpan<char> text, int index, Inline? beyond)
    {
        if (index >= 0 && index < text.Length)
        {
            return !char.IsWhiteSpace(text[index]);
        }

        return beyond is not null and not LineBreakInline;
    }
}
