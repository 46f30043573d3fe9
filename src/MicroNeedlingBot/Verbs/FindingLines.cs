using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Files;

namespace MicroNeedlingBot.Verbs;

/// <summary>Findings as lines to read.</summary>
internal static class FindingLines
{
    /// <summary><c>before/retinoids.md:7: error facts: …</c></summary>
    public static string Plain(KnowledgeFinding finding)
    {
        var place = finding.Line > 0 ? $"{finding.File}:{finding.Line}" : finding.File;
        return VisibleText.Of($"{place}: {Level(finding)} {finding.Rule}: {finding.Message}");
    }

    public static string Level(KnowledgeFinding finding) => finding.IsError ? "error" : "warning";
}
