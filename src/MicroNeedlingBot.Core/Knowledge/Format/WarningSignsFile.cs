using MicroNeedlingBot.Answering.Warnings;

namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>The one place where reading meets <c>warning-signs.yaml</c>.</summary>
internal static class WarningSignsFile
{
    // SEAM: becomes WarningSigns.Parse(file.Text, file.Path) once that is merged; until then the file's signs are empty.
    public static (WarningSigns? Signs, IReadOnlyList<Finding> Findings) Read(KnowledgeFile file) =>
        file.Text.Length == 0 ? (null, []) : (new WarningSigns(), []);
}
