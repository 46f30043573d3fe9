namespace MicroNeedlingBot.Knowledge;

/// <summary>Gathers the findings about one file.</summary>
internal sealed class FindingList(string file)
{
    private readonly List<Finding> _findings = [];

    public string File => file;

    public IReadOnlyList<Finding> Found => _findings;

    public bool HasError => _findings.Exists(finding => finding.Level == FindingLevel.Error);

    public void Error(int? line, string rule, string message) =>
        _findings.Add(new Finding(file, line, FindingLevel.Error, rule, message));

    public void Warning(int? line, string rule, string message) =>
        _findings.Add(new Finding(file, line, FindingLevel.Warning, rule, message));
}
