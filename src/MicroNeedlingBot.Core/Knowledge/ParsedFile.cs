using MicroNeedlingBot.Knowledge.Format;

namespace MicroNeedlingBot.Knowledge;

/// <summary>A file of a folder, its entry parsed where it is one.</summary>
/// <param name="File">The file.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Entry">The entry and where its parts stand; null where it is none, or unsound.</param>
internal sealed record ParsedFile(KnowledgeFile File, FindingList Findings, (Entry Entry, EntryLines Lines)? Entry)
{
    /// <summary>Parses a file.</summary>
    public static ParsedFile Of(KnowledgeFile file)
    {
        var findings = new FindingList(file.Path);
        return new ParsedFile(file, findings, KnowledgePaths.IsEntry(file.Path) ? EntryFile.Parse(file, findings) : null);
    }
}
