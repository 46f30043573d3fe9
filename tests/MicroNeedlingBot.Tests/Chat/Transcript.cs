namespace MicroNeedlingBot.Tests.Chat;

/// <summary>
/// A conversation in a file: a line that begins with "&gt; " is typed, the lines under it are the reply. Lines that
/// begin with "# " and blank lines are for the reader.
/// </summary>
internal sealed record Transcript(IReadOnlyList<(string Typed, IReadOnlyList<string> Expected)> Exchanges)
{
    public static Transcript Read(IEnumerable<string> lines)
    {
        var exchanges = new List<(string, IReadOnlyList<string>)>();
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                exchanges.Add((line[2..], new List<string>()));
            }
            else if (exchanges is [.., (_, List<string> expected)])
            {
                expected.Add(line);
            }
            else
            {
                throw new FormatException($"A transcript begins with what is typed, \"> …\", not with \"{line}\".");
            }
        }

        return new Transcript(exchanges);
    }
}
