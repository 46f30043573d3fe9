using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Files;

/// <summary>Finds the knowledge folder.</summary>
internal static class KnowledgeLocation
{
    private const string FolderName = "knowledge";

    /// <summary>
    /// The folder that was named; else <c>knowledge</c> in the current folder or the nearest one above it; else the one
    /// beside the program.
    /// </summary>
    /// <param name="named">What the command line or the settings name, or null.</param>
    /// <param name="currentFolder">The current directory.</param>
    /// <param name="programFolder">The folder that the program stands in.</param>
    /// <exception cref="StopException">There is none.</exception>
    public static string Find(string? named, string currentFolder, string programFolder)
    {
        if (named is not null)
        {
            return Named(Path.GetFullPath(named, currentFolder));
        }

        for (var folder = new DirectoryInfo(currentFolder); folder is not null; folder = folder.Parent)
        {
            if (HasEntries(Path.Combine(folder.FullName, FolderName)))
            {
                return Path.Combine(folder.FullName, FolderName);
            }
        }

        var beside = Path.Combine(programFolder, FolderName);
        return HasEntries(beside)
            ? beside
            : throw new StopException(
                $"There is no knowledge folder in {currentFolder} or above it: name one with --knowledge DIR or the setting Knowledge:Folder.",
                ExitCodes.WrongUsage);
    }

    private static string Named(string folder)
    {
        if (Directory.Exists(folder))
        {
            return folder;
        }

        var fault = File.Exists(folder) ? "is a file" : "doesn't exist";
        throw new StopException(
            $"The knowledge folder {folder} {fault}: name a folder with --knowledge DIR or the setting Knowledge:Folder.",
            ExitCodes.WrongUsage);
    }

    /// <summary>A folder of that name without any entry in it is likely somebody else's.</summary>
    private static bool HasEntries(string folder) =>
        Directory.Exists(folder)
        && Directory.EnumerateFiles(folder, "*.md", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Any();
}
