using System.Text.RegularExpressions;

namespace MicroNeedlingBot.Knowledge;

/// <summary>Which file of a knowledge folder is what, by its path alone.</summary>
public static partial class KnowledgePaths
{
    /// <summary>The guide's numbered facts.</summary>
    public const string Guide = "guide.md";

    /// <summary>Synonyms and misspellings.</summary>
    public const string Vocabulary = "vocabulary.yaml";

    /// <summary>What is urgent.</summary>
    public const string WarningSigns = "warning-signs.yaml";

    /// <summary>Messages that teach what is urgent.</summary>
    public const string WarningExamples = "warning-examples.yaml";

    /// <summary>The reminder plan.</summary>
    public const string Reminders = "reminders.yaml";

    /// <summary>
    /// Whether a file has an entry's place: <c>topic/slug.md</c>, no README and nothing hidden. Its name may still be
    /// one that no id can have.
    /// </summary>
    public static bool IsEntry(string path)
    {
        var parts = path.Split('/');
        return parts.Length == 2
            && IsMarkdown(path)
            && !IsHidden(path)
            && !parts[1].Equals("README.md", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether reading needs the file, so that one that can't be read is worth a word.</summary>
    public static bool IsNeeded(string path) => path is Guide or Vocabulary or WarningSigns or WarningExamples or Reminders || IsEntry(path);

    /// <summary>Whether a text can be an entry's id.</summary>
    public static bool IsId(string id) => IdPattern().IsMatch(id);

    /// <summary>The id of the entry that a file holds: its path without <c>.md</c>.</summary>
    internal static string IdOf(string path) => path[..^".md".Length];

    /// <summary>The file that holds an entry.</summary>
    internal static string FileOf(string id) => id + ".md";

    internal static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    internal static bool IsHidden(string path) =>
        path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+/[A-Za-z0-9_-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}
