using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Files;

/// <summary>Lists what can be knowledge in a folder.</summary>
internal sealed class FolderListing
{
    // An entry stands two levels deep; one more shows those that were put too deep.
    private const int Depth = 3;
    private readonly string _root;
    private readonly List<string> _paths = [];
    private readonly List<Finding> _findings = [];

    /// <summary>Lists the folder at once.</summary>
    public FolderListing(string folder)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Add(new DirectoryInfo(_root), "", Depth);
        _paths.Sort(StringComparer.Ordinal);
    }

    /// <summary>The paths of the Markdown and YAML files, relative to the folder, with '/', in ordinal order.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>Folders that can't be listed.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    private void Add(DirectoryInfo directory, string prefix, int depth)
    {
        try
        {
            foreach (var item in directory.EnumerateFileSystemInfos().Where(item => !item.Name.StartsWith('.')))
            {
                if (item is DirectoryInfo inner)
                {
                    AddFolder(inner, $"{prefix}{item.Name}/", depth - 1);
                }
                else if (item.Extension.ToUpperInvariant() is ".MD" or ".YAML")
                {
                    _paths.Add(prefix + item.Name);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _findings.Add(KnowledgeFolder.Error(
                prefix.Length == 0 ? _root : prefix.TrimEnd('/'), "unreadable",
                $"The folder can't be read ({error.Message.TrimEnd('.')}). Give the bot's user the right to read it."));
        }
    }

    private void AddFolder(DirectoryInfo directory, string prefix, int depth)
    {
        if (depth > 0 && !LeadsBack(directory))
        {
            Add(directory, prefix, depth);
        }
    }

    /// <summary>A link to the folder itself, to one above it or to one within it would list the same files again.</summary>
    private bool LeadsBack(DirectoryInfo directory)
    {
        if (directory.LinkTarget is null)
        {
            return false;
        }

        var target = directory.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? _root;
        return IsWithin(_root, target) || IsWithin(target, _root);
    }

    private static bool IsWithin(string path, string folder) =>
        $"{path}/".StartsWith($"{Path.TrimEndingDirectorySeparator(folder)}/", StringComparison.Ordinal);
}
