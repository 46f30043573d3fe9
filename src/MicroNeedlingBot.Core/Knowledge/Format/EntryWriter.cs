using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>Writes an entry's file.</summary>
internal static class EntryWriter
{
    // Beyond letters and digits, what can stand anywhere in a plain YAML text but at its start.
    private const string Plain = " ,.;!?'’()/%£$€+=-_–…";

    public static string Write(Entry entry)
    {
        var text = new StringBuilder("---\n");
        Line(text, EntryKeys.Kind, EntryKeys.WordFor(entry.Kind));
        Line(text, EntryKeys.Question, Quoted(entry.Question));
        if (entry.Phrasings.Count > 0)
        {
            text.Append(EntryKeys.Also).Append(":\n");
            foreach (var phrasing in entry.Phrasings)
            {
                text.Append("  - ").Append(Quoted(phrasing)).Append('\n');
            }
        }

        Flow(text, EntryKeys.Facts, entry.Facts);
        Flow(text, EntryKeys.See, entry.See);
        if (entry.Checked is { } day)
        {
            Line(text, EntryKeys.Checked, LocalDatePattern.Iso.Format(day));
        }

        return text.Append("---\n").Append(PlainText.Normal(entry.Answer)).Append('\n').ToString();
    }

    private static void Line(StringBuilder text, string key, string value) =>
        text.Append(key).Append(": ").Append(value).Append('\n');

    private static void Flow(StringBuilder text, string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            Line(text, key, $"[{string.Join(", ", values.Select(value => KnowledgePaths.IsId("x/" + value.Replace('/', '_')) ? value : DoubleQuoted(value)))}]");
        }
    }

    private static string Quoted(string value) => IsPlain(value) ? value : DoubleQuoted(value);

    private static bool IsPlain(string value) =>
        value.Length > 0
        && char.IsLetterOrDigit(value[0])
        && value[^1] != ' '
        && value is not "null"
        && value.All(c => char.IsLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal));

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '"' or '\\')
            {
                text.Append('\\').Append(value[i]);
            }
            else if (char.IsSurrogatePair(value, i))
            {
                text.Append(value, i++, 2);
            }
            else if (NeedsEscape(value[i]))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)value[i]:X4}");
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.Append('"').ToString();
    }

    private static bool NeedsEscape(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
