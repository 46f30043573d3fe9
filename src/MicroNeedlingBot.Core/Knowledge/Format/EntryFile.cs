using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>
/// The file of one entry: YAML front matter, then the answer in Markdown. What <see cref="Write"/> writes,
/// <see cref="Read"/> reads as the same entry, provided that its texts have no spaces around them and its question and
/// phrasings stand on one line.
/// </summary>
public static class EntryFile
{
    /// <summary>The entry in a file, or null with at least one error among the findings. Never throws.</summary>
    public static (Entry? Entry, IReadOnlyList<Finding> Findings) Read(KnowledgeFile file)
    {
        var findings = new FindingList(file.Path);
        return (Parse(file, findings)?.Entry, findings.Found);
    }

    /// <summary>The text of an entry's file, with <c>\n</c> at line ends.</summary>
    public static string Write(Entry entry) => EntryWriter.Write(entry);

    internal static (Entry Entry, EntryLines Lines)? Parse(KnowledgeFile file, FindingList findings)
    {
        var id = IdOf(file.Path, findings);
        if (FrontMatter.Split(file.Text, findings) is not { } parts
            || YamlNodes.ReadMap(parts.Yaml, FrontMatter.YamlLine, findings) is not { } map)
        {
            return null;
        }

        var fields = new YamlFields(map, findings, EntryKeys.All);
        var read = ReadFields(id, fields, parts, findings);
        return findings.HasError ? null : read;
    }

    private static (Entry Entry, EntryLines Lines) ReadFields(string id, YamlFields fields, FrontMatter parts, FindingList findings)
    {
        var also = fields.Texts(EntryKeys.Also);
        var entry = new Entry(
            id,
            Kind(fields, findings),
            Question(fields, findings),
            also.Select(phrasing => phrasing.Text).ToList(),
            Answer(parts, findings),
            Distinct(fields.Texts(EntryKeys.Facts)),
            Distinct(fields.Texts(EntryKeys.See)),
            Checked(fields, findings));
        var lines = new EntryLines(
            fields.LineOf(EntryKeys.Question),
            also.Select(phrasing => phrasing.Line).ToList(),
            fields.LineOf(EntryKeys.Facts),
            fields.LineOf(EntryKeys.See),
            fields.LineOf(EntryKeys.Checked),
            parts.BodyLine);
        return (entry, lines);
    }

    private static string IdOf(string path, FindingList findings)
    {
        var id = KnowledgePaths.IsMarkdown(path) ? KnowledgePaths.IdOf(path) : path;
        if (!KnowledgePaths.IsId(id))
        {
            findings.Error(null, "bad-id", "The path is no entry's id. Name it topic/slug.md, with only letters, digits, '-' and '_' in topic and slug.");
        }

        return id;
    }

    private static EntryKind Kind(YamlFields fields, FindingList findings)
    {
        if (fields.Text(EntryKeys.Kind) is not { } written)
        {
            return EntryKind.Entry;
        }

        if (EntryKeys.KindOf(written) is { } kind)
        {
            return kind;
        }

        findings.Error(fields.LineOf(EntryKeys.Kind), "unknown-kind", $"\"{written}\" is no kind of entry. Write entry, gap or smalltalk.");
        return EntryKind.Entry;
    }

    private static string Question(YamlFields fields, FindingList findings)
    {
        var question = fields.Text(EntryKeys.Question);
        if (question is null && !findings.Found.Any(finding => finding.Line is { } line && line == fields.LineOf(EntryKeys.Question)))
        {
            findings.Error(fields.LineOf(EntryKeys.Question) ?? FrontMatter.YamlLine, "missing-question", "The entry has no question. Add a line \"question: …?\" to the front matter.");
        }

        return question ?? "";
    }

    private static string Answer(FrontMatter parts, FindingList findings)
    {
        if (parts.Body.Length == 0)
        {
            findings.Error(parts.BodyLine, "missing-answer", "The entry has no answer. Write it below the second line of three dashes.");
        }

        return parts.Body;
    }

    private static LocalDate? Checked(YamlFields fields, FindingList findings)
    {
        if (fields.Text(EntryKeys.Checked) is not { } written)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(written) is { Success: true } day)
        {
            return day.Value;
        }

        findings.Error(fields.LineOf(EntryKeys.Checked), "bad-date", $"\"{written}\" is no date. Write year, month and day: 2026-11-24.");
        return null;
    }

    private static List<string> Distinct(IReadOnlyList<(int Line, string Text)> items) =>
        items.Select(item => item.Text).Distinct(StringComparer.Ordinal).ToList();
}
