using System.Text.RegularExpressions;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>Counts sentences as a reader would: a list item or a paragraph is at least one.</summary>
internal static partial class Sentences
{
    public static int Count(string markdown)
    {
        var count = 0;
        foreach (var block in BlockStart().Split(markdown))
        {
            var text = Abbreviation().Replace(block, "x").Trim();
            if (text.Length > 0)
            {
                var ends = End().Count(text);
                count += Unended().IsMatch(text) ? ends + 1 : ends;
            }
        }

        return count;
    }

    /// <summary>A blank line, or the sign that opens a list item.</summary>
    [GeneratedRegex(@"\n\s*\n|^\s*([-*+]|\d+[.)])\s+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"\b(e\.g|i\.e|etc|approx|vs|dr|mr|mrs|ms|no)\.(?=\s+[a-z\d(])|\b(e\.g|i\.e|dr|mr|mrs|ms)\.", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Abbreviation();

    [GeneratedRegex("""[.!?…]+["'”’)*_\]]*(?=\s|$)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End();

    /// <summary>The last words end without a full stop.</summary>
    [GeneratedRegex("""[^.!?…\s"'”’)*_\]]["'”’)*_\]]*$""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unended();
}
