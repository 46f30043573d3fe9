using System.Collections.Frozen;
using System.Reflection;

namespace MicroNeedlingBot.Reminders.Zones;

/// <summary>What <c>places.txt</c> says. Immutable.</summary>
internal sealed class PlaceList
{
    private static readonly Lazy<PlaceList> s_shipped = new(Load);

    private PlaceList(IReadOnlyList<string> lines)
    {
        var zones = lines.Where(line => line.Contains(':', StringComparison.Ordinal)).Select(line => Halves(line, ':')).ToList();
        WellKnown = [.. zones.Select(zone => zone.Left)];
        var single = zones.SelectMany(zone => Items(zone.Right).Select(name => KeyValuePair.Create(name, (IReadOnlyList<string>)[zone.Left])));
        var several = lines.Where(line => line.Contains('=', StringComparison.Ordinal))
            .Select(line => Halves(line, '='))
            .SelectMany(line => Items(line.Left).Select(name => KeyValuePair.Create(name, (IReadOnlyList<string>)Items(line.Right))));
        Names = single.Concat(several).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static PlaceList Shipped => s_shipped.Value;

    /// <summary>The zones that most people mean, the best known first.</summary>
    public IReadOnlyList<string> WellKnown { get; }

    /// <summary>Names, in the form to compare, to the zones that each may mean.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> Names { get; }

    private static PlaceList Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("places.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new PlaceList([.. lines.Where(line => line[0] != '#')]);
    }

    private static (string Left, string Right) Halves(string line, char at)
    {
        var cut = line.IndexOf(at, StringComparison.Ordinal);
        return (line[..cut].Trim(), line[(cut + 1)..]);
    }

    private static string[] Items(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
