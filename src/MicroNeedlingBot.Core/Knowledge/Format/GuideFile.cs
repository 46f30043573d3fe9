using System.Text.RegularExpressions;

namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>
/// The guide's facts: a heading <c>## Before a session (`before`)</c> names a section, each line <c>- F21 text</c>
/// below it is a fact, and an indented line goes on with the one above. All other lines are for the reader only.
/// </summary>
internal sealed partial class GuideFile
{
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly FindingList _findings;
    private string? _section;
    private string? _open;

    private GuideFile(FindingList findings) => _findings = findings;

    /// <summary>The facts and the lines that they stand on, by id.</summary>
    public static (IReadOnlyDictionary<string, Fact> Facts, IReadOnlyDictionary<string, int> Lines) Read(string text, FindingList findings)
    {
        var guide = new GuideFile(findings);
        foreach (var (index, line) in PlainText.Lines(text).Index())
        {
            guide.Line(line, index + 1);
        }

        return (guide._facts, guide._lines);
    }

    private void Line(string line, int number)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            (_section, _open) = (heading.Groups["name"].Value, null);
        }
        else if (Bullet().IsMatch(line))
        {
            _open = Add(line, number);
        }
        else if (_open is not null && Continuation().IsMatch(line))
        {
            _facts[_open] = _facts[_open] with { Text = $"{_facts[_open].Text} {line.Trim()}" };
        }
        else
        {
            _open = null;
        }
    }

    /// <summary>The id of the fact that was added, null when the line is none.</summary>
    private string? Add(string line, int number)
    {
        var match = FactLine().Match(line);
        var id = match.Groups["id"].Value;
        if (!match.Success)
        {
            _findings.Warning(number, "guide-line", "This list item is no fact and is not read. Write \"- F21 text\": a capital letter with a number, then the statement.");
        }
        else if (_section is null)
        {
            _findings.Error(number, "guide-section", $"{id} stands under no heading, so no answer can name its source. Put it under a line like \"## Before a session (`before`)\".");
        }
        else if (!_lines.TryAdd(id, number))
        {
            _findings.Error(number, "duplicate-fact", $"{id} stands here a second time (first on line {_lines[id]}). Give each fact its own number.");
        }
        else
        {
            _facts.Add(id, new Fact(id, _section, match.Groups["text"].Value.Trim()));
            return id;
        }

        return null;
    }

    [GeneratedRegex(@"^##\s+(?<name>.+?)(\s+\(`[^`]*`\))?\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[-*]\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[-*]\s+(?<id>[A-Z]\d+)\s+(?<text>\S.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FactLine();

    [GeneratedRegex(@"^\s+\S", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continuation();
}
