using System.Text.Json;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Files;

namespace MicroNeedlingBot.Verbs;

/// <summary>Takes the entries of a folder into a scope, after the checks of the folder.</summary>
internal static class KnowledgeImportVerb
{
    public static async Task<int> RunAsync(VerbContext context, string directory, OpenScope scope, bool overwrite, bool json)
    {
        var source = Path.GetFullPath(directory, context.Surroundings.CurrentFolder);
        var entries = Checked(context, source, scope);
        try
        {
            var done = await new EntryImport(scope.Storage.Store, scope.Content)
                .RunAsync(scope.Id, entries, overwrite, $"from the folder {Path.GetFileName(Path.TrimEndingDirectorySeparator(source))}", CancellationToken.None);
            Tell(context, done, json);
            return done.Any(entry => entry.Result == ImportResult.Conflict) ? ExitCodes.Problems : ExitCodes.Done;
        }
        catch (StorageFaultException fault)
        {
            throw new StopException(fault.Message, ExitCodes.Problems);
        }
    }

    /// <summary>The entries, each with the guide and vocabulary that are live.</summary>
    private static List<KnowledgeFile> Checked(VerbContext context, string source, OpenScope scope)
    {
        var (files, findings) = KnowledgeFolder.Read(source);
        var entries = files.Where(file => KnowledgePaths.IsEntry(file.Path)).ToList();
        var ground = scope.Folder.Where(file => !KnowledgePaths.IsEntry(file.Path));
        var errors = findings.Concat(KnowledgeReader.Read([.. ground, .. entries]).Findings).Concat(EntryImport.Check(scope.Community, entries))
            .Where(finding => finding.Level == FindingLevel.Error).Distinct().ToList();
        foreach (var error in errors)
        {
            context.Surroundings.Report(FindingLines.Plain(error));
        }

        return errors.Count == 0 ? entries : throw new StopException(
            $"{source} has {(errors.Count == 1 ? "1 error" : $"{errors.Count} errors")}: nothing was imported. Correct them and run again.", ExitCodes.Problems);
    }

    private static void Tell(VerbContext context, IReadOnlyList<ImportedEntry> done, bool json)
    {
        var output = context.Surroundings.Output;
        foreach (var entry in done.Where(entry => json || entry.Result == ImportResult.Conflict))
        {
            output.WriteLine(json
                ? JsonSerializer.Serialize(new ImportedLine(entry.Id, entry.Result.ToString().ToLowerInvariant()), JsonContracts.Lines.ImportedLine)
                : $"{entry.Id}: conflict: it was edited in chat and reads otherwise here. Chat's text stays; --overwrite takes this one.");
        }

        if (!json)
        {
            output.WriteLine($"{Count(ImportResult.New)} new, {Count(ImportResult.Changed)} changed, {Count(ImportResult.Same) + Count(ImportResult.Kept)} unchanged, {Count(ImportResult.Conflict)} in conflict.");
        }

        int Count(ImportResult result) => done.Count(entry => entry.Result == result);
    }
}

/// <summary>What <c>knowledge import --json</c> says about one entry: new, changed, same, kept or conflict.</summary>
internal sealed record ImportedLine(string Entry, string Outcome);
