using System.Text.Json;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>Lists what is wrong or doubtful in a knowledge folder.</summary>
internal static class KnowledgeCheckVerb
{
    public static int Run(IReadOnlyList<Finding> found, bool strict, bool json, Surroundings surroundings)
    {
        var findings = found.Select(finding => strict ? finding with { Level = FindingLevel.Error } : finding).ToList();
        foreach (var finding in findings)
        {
            surroundings.Output.WriteLine(json
                ? JsonSerializer.Serialize(FindingLine.Of(finding), JsonContracts.Lines.FindingLine)
                : FindingLines.Plain(finding));
        }

        var errors = findings.Count(finding => finding.Level == FindingLevel.Error);
        if (!json)
        {
            surroundings.Output.WriteLine(Summary(errors, findings.Count - errors));
        }

        return errors > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static string Summary(int errors, int warnings) =>
        errors + warnings == 0
            ? "All is well."
            : $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}";
}
