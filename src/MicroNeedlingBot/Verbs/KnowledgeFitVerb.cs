using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Verbs;

/// <summary>Fits the matcher to a knowledge folder and keeps what was fitted beside the entries.</summary>
internal static class KnowledgeFitVerb
{
    public static int Run(string folder, VerbContext context)
    {
        var findings = KnowledgeLoading.Fit(folder, context.Settings, context.Surroundings.Report);
        var errors = findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        foreach (var error in errors)
        {
            context.Surroundings.Error.WriteLine(FindingLines.Plain(error));
        }

        return errors.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }
}
