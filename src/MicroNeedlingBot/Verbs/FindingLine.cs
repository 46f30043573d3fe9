using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Verbs;

/// <summary>What <c>knowledge check --json</c> says about one finding.</summary>
internal sealed record FindingLine(string File, int? Line, string Level, string Rule, string Message)
{
    public static FindingLine Of(Finding finding) => new(
        finding.File,
        finding.Line,
        FindingLines.Level(finding),
        finding.Rule,
        finding.Message);
}
