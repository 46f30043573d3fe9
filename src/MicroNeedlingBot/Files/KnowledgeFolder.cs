using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Files;

/// <summary>Reads a knowledge folder from disk.</summary>
public static class KnowledgeFolder
{
    /// <summary>
    /// The content of a folder; null when any finding is an error. A folder that is missing or can't be read gives one
    /// finding too, never an exception.
    /// </summary>
    public static (KnowledgeContent? Content, IReadOnlyList<Finding> Findings) Load(string folder)
    {
        var (files, findings) = Read(folder);
        if (findings.Any(finding => finding.Level == FindingLevel.Error))
        {
            // What reads well is still checked, so that all that needs a fix is named at once.
            return (null, files.Count == 0 ? findings : [.. findings, .. KnowledgeReader.Read(files).Findings]);
        }

        return KnowledgeReader.Read(files);
    }

    /// <summary>
    /// The Markdown and YAML files of a folder and of the folders in it, in ordinal order of their paths. Hidden ones
    /// are passed over, and so are links that lead back into the folder.
    /// </summary>
    public static (IReadOnlyList<KnowledgeFile> Files, IReadOnlyList<Finding> Findings) Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            var what = File.Exists(folder) ? "is a file, not a folder" : "does not exist";
            return ([], [Error(folder, "missing-folder", $"The knowledge folder {what}. Create it, or set Knowledge:Folder to the one that holds the entries.")]);
        }

        var files = new List<KnowledgeFile>();
        var listing = new FolderListing(folder);
        var findings = listing.Findings.ToList();
        foreach (var path in listing.Paths)
        {
            var (text, finding) = TextFile.Read(Path.Combine(folder, path));
            if (text is not null)
            {
                files.Add(new KnowledgeFile(path, text));
            }
            else if (KnowledgePaths.IsNeeded(path))
            {
                findings.Add(finding! with { File = path });
            }
        }

        if (findings.Count == 0 && !files.Exists(file => KnowledgePaths.IsEntry(file.Path)))
        {
            findings.Add(KnowledgeReader.NoEntries(folder));
        }

        return (files, findings);
    }

    internal static Finding Error(string file, string rule, string message) =>
        new(file, Line: null, FindingLevel.Error, rule, message);
}
