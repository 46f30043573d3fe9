using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Takes down what is wrong in the file.</summary>
internal sealed class Complaints(string file, ICollection<Finding> findings)
{
    public void Error(int line, string rule, string message) =>
        findings.Add(new Finding(file, line, FindingLevel.Error, rule, message));

    public void Warn(int line, string rule, string message) =>
        findings.Add(new Finding(file, line, FindingLevel.Warning, rule, message));
}
