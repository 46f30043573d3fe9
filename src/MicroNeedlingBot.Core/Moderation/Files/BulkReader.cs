using System.Text;
using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>
/// Reads a file of entries: either entry files one after the other, each below a line <c>=== topic/slug</c>, or a table
/// with commas whose first line is <c>question,answer,phrasings,topic</c>.
/// </summary>
internal static partial class BulkReader
{
    /// <summary>More entries than that are not taken at once.</summary>
    public const int MostItems = 300;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; null with what is wrong with it.</summary>
    public static (string? Text, string Problem) Decode(AttachedFile file)
    {
        if (file.Content.Length > AttachedFile.MostBytes)
        {
            return (null, "The file is larger than 1 MB. Cut it into several.");
        }

        try
        {
            return (PlainText.Normal(s_strict.GetString(file.Content.Span)), "");
        }
        catch (DecoderFallbackException)
        {
            return (null, "The file is not valid UTF-8. Save it again with the encoding UTF-8.");
        }
    }

    /// <summary>The entries of a text; or what is wrong with the whole.</summary>
    public static (IReadOnlyList<BulkItem> Items, string? Problem) Read(string text, NodaTime.LocalDate today)
    {
        var lines = text.Split('\n');
        var (items, problem) = Array.Find(lines, line => line.Length > 0) is { } first && Heading().IsMatch(first) ? (Entries(lines), null) : BulkTable.Read(text, today);
        return items switch
        {
            null when problem is not null => ([], problem),
            null => ([], "I can't tell what that file is. Write entries as in the knowledge folder, each below a line “=== topic/slug”; or a table whose first line is question,answer,phrasings,topic."),
            [] => ([], "There is no entry in that file."),
            { Count: > MostItems } => ([], $"There are {items.Count} entries in that file; {MostItems} are the most. Cut it into several."),
            _ => (items, null),
        };
    }

    private static List<BulkItem> Entries(string[] lines)
    {
        var items = new List<BulkItem>();
        var starts = Enumerable.Range(0, lines.Length).Where(at => Heading().IsMatch(lines[at])).Append(lines.Length).ToList();
        foreach (var (start, end) in starts.Zip(starts.Skip(1)))
        {
            items.Add(Entry(Heading().Match(lines[start]).Groups["id"].Value, start + 1, string.Join('\n', lines[(start + 1)..end])));
        }

        return items;
    }

    private static BulkItem Entry(string id, int line, string text)
    {
        var (entry, findings) = EntryFile.Read(new KnowledgeFile(KnowledgePaths.FileOf(id), text));
        return entry is not null
            ? new BulkItem(line, entry, "") { HasId = true }
            : findings.First(finding => finding.Level == FindingLevel.Error) is { } error
                ? BulkItem.Refused(line + (error.Line ?? 0), $"{error.Message} ({error.Rule})")
                : BulkItem.Refused(line, "It can't be read.");
    }

    [GeneratedRegex(@"^=== (?<id>[A-Za-z0-9_-]+/[A-Za-z0-9_-]+)\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
