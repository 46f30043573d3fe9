using NodaTime;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>What the quality rules look at.</summary>
internal sealed record Checkup(
    KnowledgeContent Content,
    LocalDate Today,
    IReadOnlyList<PhrasingTrial> Trials,
    KnowledgeContent? Against)
{
    /// <summary>A warning about one entry; where the line isn't known, about its whole file.</summary>
    public static Finding Warn(Entry entry, int? line, string rule, string message) =>
        new(KnowledgePaths.FileOf(entry.Id), line, FindingLevel.Warning, rule, message);
}
