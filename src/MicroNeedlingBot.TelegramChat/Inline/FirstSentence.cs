using System.Text.RegularExpressions;
using MicroNeedlingBot.TelegramChat.Rendering;

namespace MicroNeedlingBot.TelegramChat.Inline;

/// <summary>The first sentence of a text: what fits under a title.</summary>
internal static partial class FirstSentence
{
    private const int Longest = 200;

    /// <summary>The sentence with its full stop; a very long one is cut behind a word.</summary>
    public static string Of(string text) =>
        ShortenedText.Cut(End().Match(text) is { Success: true } end ? text[..(end.Index + 1)] : text, Longest);

    // A full stop in a number ("0.25 mm") or an abbreviation ("e.g. acids") ends no sentence.
    [GeneratedRegex(@"(?<!\b(?:e\.g|i\.e|approx|etc|no|vs))[.!?](?=\s+\P{Ll})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End();
}
