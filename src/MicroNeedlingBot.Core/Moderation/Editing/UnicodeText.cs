using System.Text;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>Texts in one Unicode form.</summary>
internal static class UnicodeText
{
    /// <summary>The text in a form; half characters, which can't be normalised, become U+FFFD.</summary>
    public static string Normalised(this string text, NormalizationForm form) => string.Concat(text.EnumerateRunes()).Normalize(form);
}
