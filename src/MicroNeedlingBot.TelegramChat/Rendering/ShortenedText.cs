using System.Globalization;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>Shortens a text to what fits, behind a word where one ends in its second half.</summary>
internal static class ShortenedText
{
    private const string Dots = "…";

    /// <summary>The text with at most so many UTF-16 units; no emoji and no letter with its marks is taken apart.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most - Dots.Length)
        {
            end = next;
        }

        var space = text.LastIndexOf(' ', end);
        return text[..(space > end / 2 ? space : end)].TrimEnd() + Dots;
    }
}
