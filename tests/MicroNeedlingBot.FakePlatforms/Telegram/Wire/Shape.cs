using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>A method's or a type's members.</summary>
internal sealed record Shape(string Name, IReadOnlyDictionary<string, ShapeMember> Members)
{
    /// <summary>Reads a table of <see cref="ContractTable"/>.</summary>
    public static IReadOnlyDictionary<string, Shape> ReadAll(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(Read)
        .ToDictionary(shape => shape.Name, StringComparer.OrdinalIgnoreCase);

    private static Shape Read(string line)
    {
        var parts = line.Split(' ');
        return new(parts[0], parts[1..].Select(ShapeMember.Read).ToDictionary(member => member.Name, StringComparer.Ordinal));
    }
}

/// <summary>One member: its type, how deep in arrays, and its limit.</summary>
internal sealed partial record ShapeMember(string Name, bool IsRequired, string Type, int Depth, string Limit)
{
    public static ShapeMember Read(string text)
    {
        var match = Written.Match(text);
        return match.Success
            ? new(match.Groups["name"].Value, match.Groups["must"].Length > 0, match.Groups["type"].Value, match.Groups["depth"].Length / 2, match.Groups["limit"].Value)
            : throw new FormatException("Not a member of the contract table: " + text);
    }

    /// <summary>The limit as a range, open where a side is left out.</summary>
    public (long From, long To) Range()
    {
        var sides = Limit.Split("..");
        return sides.Length == 2
            ? (Bound(sides[0], long.MinValue), Bound(sides[1], long.MaxValue))
            : (long.MinValue, long.MaxValue);
    }

    private static long Bound(string side, long open) => side.Length == 0 ? open : long.Parse(side, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>[a-z_]+)(?<must>!?):(?<type>[A-Za-z]+)(\((?<limit>.*)\))?(?<depth>(\[\])*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written { get; }
}
