using MicroNeedlingBot.Answering.Warnings;

namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>The one place where reading meets <c>warning-signs.yaml</c>.</summary>
internal static class WarningSignsFile
{
    public static (WarningSigns? Signs, IReadOnlyList<Finding> Findings) Read(KnowledgeFile file)
    {
        var findings = new List<Finding>();
        return file.Text.Length == 0 ? (null, findings) : (WarningSigns.Parse(file.Text, file.Path, findings), findings);
    }
}
