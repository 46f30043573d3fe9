using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Verbs;

/// <summary>Findings as lines to read.</summary>
internal static class FindingLines
{
    /// <summary><c>before/retinoids.md:7: error facts: …</c></summary>
    public static string Plain(Finding finding)
    {
        var place = finding.Line is { } line ? $"{finding.File}:{line}" : finding.File;
        return VisibleText.Of($"{place}: {Level(finding)} {finding.Rule}: {finding.Message}");
    }

    public static string Level(Finding finding) => finding.Level == FindingLevel.Error ? "error" : "warning";
}
