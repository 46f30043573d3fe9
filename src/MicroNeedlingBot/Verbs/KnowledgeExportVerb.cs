using System.Text;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Files;

namespace MicroNeedlingBot.Verbs;

/// <summary>Writes the live entries of a scope into a folder, for the base with all that belongs to it.</summary>
internal static class KnowledgeExportVerb
{
    private const string Readme = "README.md";

    public static async Task<int> RunAsync(VerbContext context, string directory, OpenScope scope)
    {
        var surroundings = context.Surroundings;
        var target = Path.GetFullPath(directory, surroundings.CurrentFolder);
        var newest = (await scope.Storage.Entries.ReadAsync(scope.Id, CancellationToken.None)).Newest;
        var entries = FolderExport.FilesOf(newest);
        var files = scope.Community is null
            ? [.. entries, .. scope.Folder.Where(file => !KnowledgePaths.IsEntry(file.Path) && (KnowledgePaths.IsNeeded(file.Path) || file.Path is Readme))]
            : entries;
        Write(target, files);
        surroundings.Output.WriteLine($"{entries.Count} {(entries.Count == 1 ? "entry" : "entries")} written to {target}.");
        var hidden = newest.Count(revision => revision.Text is null);
        if (scope.Community is not null && hidden > 0)
        {
            surroundings.Report($"{hidden} more {(hidden == 1 ? "is" : "are")} taken away there, which no file can say.");
        }

        var left = Left(target, files);
        foreach (var path in left)
        {
            surroundings.Report($"{path} was there before and is no live entry: take it out, or it comes back with an import.");
        }

        return left.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static void Write(string target, IEnumerable<KnowledgeFile> files)
    {
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(target, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, Encoding.UTF8.GetBytes(file.Text));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StopException($"{target} can't be written ({fault.Message}): name a folder that may be written.", ExitCodes.Problems);
        }
    }

    private static List<string> Left(string target, IReadOnlyList<KnowledgeFile> files)
    {
        var written = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return [.. KnowledgeFolder.Read(target).Files.Select(file => file.Path).Where(path => KnowledgePaths.IsEntry(path) && !written.Contains(path))];
    }
}
