using MicroNeedlingBot.Files;

namespace MicroNeedlingBot.Verbs;

/// <summary>What <c>knowledge check --json</c> says about one finding.</summary>
internal sealed record FindingLine(string File, int? Line, string Level, string Rule, string Message)
{
    public static FindingLine Of(KnowledgeFinding finding) => new(
        finding.File,
        finding.Line > 0 ? finding.Line : null,
        FindingLines.Level(finding),
        finding.Rule,
        finding.Message);
}
