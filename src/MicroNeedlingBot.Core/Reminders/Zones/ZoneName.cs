using System.Globalization;
using System.Text;

namespace MicroNeedlingBot.Reminders.Zones;

/// <summary>Names of places as they are compared: small letters without accents, words joined by single spaces.</summary>
internal static class ZoneName
{
    /// <summary>The form to compare: "São_Paulo, Brazil" is "sao paulo brazil".</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var rune in Valid(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                name.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && rune.Value is not ('\'' or '\u2019'))
            {
                name.Append(' ');
            }
        }

        return string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The last part of a zone's id: the city.</summary>
    public static string City(string id) => Of(id[(id.LastIndexOf('/') + 1)..]);

    /// <summary>Half a surrogate pair can't be normalised.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes());
}
