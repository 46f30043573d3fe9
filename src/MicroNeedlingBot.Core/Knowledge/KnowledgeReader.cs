using MicroNeedlingBot.Knowledge.Checks;

namespace MicroNeedlingBot.Knowledge;

/// <summary>Reads a knowledge folder that is already in memory.</summary>
public static class KnowledgeReader
{
    /// <summary>
    /// The content of a folder; null when any finding is an error, that is, when something can't be loaded or sent.
    /// Quality is not looked at: that is <see cref="KnowledgeChecker"/>'s. Files that are no part of the knowledge are
    /// passed over. Never throws, whatever the texts.
    /// </summary>
    /// <param name="files">The files, in any order.</param>
    public static (KnowledgeContent? Content, IReadOnlyList<Finding> Findings) Read(IReadOnlyList<KnowledgeFile> files)
    {
        var reading = new FolderReading();
        // Parsing is most of the work, and no entry needs another; what is read is put together in order.
        var parsed = files.OrderBy(file => file.Path, StringComparer.Ordinal).AsParallel().AsOrdered().Select(ParsedFile.Of).ToList();
        parsed.ForEach(reading.Add);

        var content = reading.Content();
        var findings = reading.Findings
            .Concat(FactRules.UnknownFacts(content))
            .Concat(SendingRules.Find(content))
            .Concat(PlanRules.Find(content, files))
            .InOrder();
        return (findings.Any(finding => finding.Level == FindingLevel.Error) ? null : content, findings);
    }

    /// <summary>What to say of a folder without entries.</summary>
    public static Finding NoEntries(string folder) => new(
        folder, Line: null, FindingLevel.Error, "no-entries",
        "The folder has no entries. Write each as topic/slug.md, or name another folder.");

    /// <summary>By file and line, so that the same folder always reads the same.</summary>
    internal static IReadOnlyList<Finding> InOrder(this IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.File, StringComparer.Ordinal)
        .ThenBy(finding => finding.Line ?? 0)
        .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
        .ToList();
}
