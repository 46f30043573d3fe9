using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>Opens the knowledge that a verb answers from.</summary>
internal static class OpenKnowledge
{
    /// <summary>The live knowledge of a folder.</summary>
    /// <exception cref="StopException">There are errors in it; they stand on standard error then.</exception>
    public static LiveKnowledge Open(string folder, BotSettings settings, Surroundings surroundings)
    {
        var loaded = KnowledgeLoading.Load(folder, settings, surroundings.Report);
        var errors = loaded.Findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        if (loaded.Base is not null && errors.Count == 0)
        {
            return new LiveKnowledge(loaded.Base);
        }

        foreach (var error in errors)
        {
            surroundings.Error.WriteLine(FindingLines.Plain(error));
        }

        throw new StopException(
            $"{folder} has {(errors.Count == 1 ? "1 error" : $"{errors.Count} errors")}: correct them and run again (knowledge check lists them).",
            ExitCodes.Problems);
    }
}
