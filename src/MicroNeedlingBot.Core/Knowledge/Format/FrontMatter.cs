namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>A file cut at its two lines of three dashes: YAML above, Markdown below.</summary>
/// <param name="Yaml">The text between the dashes.</param>
/// <param name="Body">The text below, without blank lines around it; the indentation of its first line is kept.</param>
/// <param name="BodyLine">The line, from 1, on which the body starts; that of the second dashes when there is none.</param>
internal sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    private const string Dashes = "---";

    /// <summary>The line, from 1, on which the YAML starts.</summary>
    public const int YamlLine = 2;

    /// <summary>Cuts a text; null with a finding when the dashes are not there.</summary>
    public static FrontMatter? Split(string text, FindingList findings)
    {
        var lines = PlainText.Lines(text);
        if (!IsDashes(lines[0]))
        {
            findings.Error(1, "front-matter", "Start the file with a line of three dashes (---), then question and also, then --- again and the answer.");
            return null;
        }

        var close = Array.FindIndex(lines, 1, IsDashes);
        if (close < 0)
        {
            findings.Error(1, "front-matter", "The front matter has no end. Put a line of three dashes (---) before the answer.");
            return null;
        }

        var first = Array.FindIndex(lines, close + 1, line => !string.IsNullOrWhiteSpace(line));
        var start = first < 0 ? lines.Length : first;
        return new FrontMatter(
            string.Join('\n', lines[1..close]),
            string.Join('\n', lines[start..]).TrimEnd(),
            first < 0 ? close + 1 : first + 1);
    }

    /// <summary>Whether a text opens like an entry, wherever it stands.</summary>
    public static bool Opens(string text)
    {
        var lines = PlainText.Lines(text);
        return IsDashes(lines[0]) && lines.Any(line => line.StartsWith("question:", StringComparison.Ordinal));
    }

    private static bool IsDashes(string line) => line.TrimEnd() is Dashes;
}
