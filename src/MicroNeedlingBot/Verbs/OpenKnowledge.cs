using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>Opens the knowledge that a verb answers from.</summary>
internal static class OpenKnowledge
{
    /// <summary>The live knowledge of the folder that was named or found.</summary>
    /// <exception cref="StopException">No folder, or errors in it; the errors stand on standard error then.</exception>
    public static LiveKnowledge Open(string? folder, BotSettings settings, Surroundings surroundings)
    {
        var found = Find(folder, settings, surroundings);
        var loaded = KnowledgeLoading.Load(found, settings, step => Progress(step, surroundings));
        var errors = loaded.Findings.Where(finding => finding.IsError).ToList();
        if (loaded.Base is not null && errors.Count == 0)
        {
            return new LiveKnowledge(loaded.Base);
        }

        foreach (var error in errors)
        {
            surroundings.Error.WriteLine(FindingLines.Plain(error));
        }

        throw new StopException(
            $"{found} has {(errors.Count == 1 ? "1 error" : $"{errors.Count} errors")}: correct them and run again (knowledge check lists them).",
            ExitCodes.Problems);
    }

    /// <summary>The folder that was named or found.</summary>
    public static string Find(string? folder, BotSettings settings, Surroundings surroundings) =>
        KnowledgeLocation.Find(folder ?? settings.KnowledgeFolder, surroundings.CurrentFolder, surroundings.ProgramFolder);

    private static void Progress(string step, Surroundings surroundings)
    {
        surroundings.Error.WriteLine(step);
        surroundings.Error.Flush();
    }
}
