using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Reminders.Zones;

/// <summary>What is spelt like a name of a zone, and what begins like one.</summary>
public static class ZoneSpelling
{
    private const int MostNearest = 5;
    private static readonly string[] s_areas = ["europe ", "america ", "asia ", "africa ", "australia ", "pacific ", "atlantic ", "indian "];

    /// <summary>The zones to offer while somebody types: those of which a name begins like the text, the best known first.</summary>
    /// <param name="typed">What stands there so far; with nothing, the best known zones.</param>
    public static IReadOnlyList<string> Complete(string typed)
    {
        var (catalogue, name) = (ZoneCatalogue.Shipped, ZoneName.Of(typed));
        if (name.Length == 0)
        {
            return [.. catalogue.Offered.Take(ZoneFinder.MostChoices)];
        }

        // A whole name goes before a beginning, a beginning before a word further on: "york" is in "new york" too.
        return
        [
            .. catalogue.Spellings.Select(known => (known.Id, At: Begins(known.Name, name)))
                .Where(match => match.At is not null)
                .GroupBy(match => match.Id, match => match.At!.Value, StringComparer.Ordinal)
                .OrderBy(match => match.Min()).ThenBy(match => catalogue.Rank(match.Key)).ThenBy(match => match.Key, StringComparer.Ordinal)
                .Take(ZoneFinder.MostChoices)
                .Select(match => match.Key),
        ];
    }

    /// <summary>The zones of the names that are nearest to a misspelt one; none when nothing is near.</summary>
    internal static IReadOnlyList<string> Nearest(string name)
    {
        var catalogue = ZoneCatalogue.Shipped;
        var city = s_areas.FirstOrDefault(area => name.StartsWith(area, StringComparison.Ordinal)) is { } area ? name[area.Length..] : name;
        var limit = name.Length switch { <= 3 => 1, <= 6 => 2, _ => 3 };
        var near = catalogue.Spellings
            .Select(known => (known.Id, Distance: Distance(name, known.Name, limit) ?? Distance(city, known.Name, limit)))
            .Where(known => known.Distance is not null)
            .GroupBy(known => known.Id, known => known.Distance, StringComparer.Ordinal)
            .Select(known => (Id: known.Key, Distance: known.Min()))
            .OrderBy(known => known.Distance).ThenBy(known => catalogue.Rank(known.Id))
            .Take(MostNearest)
            .ToList();
        return near.Count > 0 ? [.. near.Select(known => known.Id)] : [.. WordsOf(name).Take(MostNearest)];
    }

    /// <summary>A letter in three may be wrong; short names differ by a letter from everything, so those must begin alike.</summary>
    private static int? Distance(string typed, string known, int limit)
    {
        var allowed = Math.Min(limit, Math.Max(1, known.Length / 3));
        var distance = known.Length <= 3 && known[0] != typed[0] ? allowed + 1 : EditDistance.Between(typed, known, allowed);
        return distance <= allowed ? distance : null;
    }

    /// <summary>The zones of the places that a longer text names: "somewhere near london".</summary>
    private static IEnumerable<string> WordsOf(string name) =>
        name.Split(' ').Where(word => word.Length > 3)
            .SelectMany(word => ZoneCatalogue.Shipped.Names.GetValueOrDefault(word) ?? [])
            .Distinct(StringComparer.Ordinal)
            .OrderBy(ZoneCatalogue.Shipped.Rank);

    private static int? Begins(string name, string typed)
    {
        var at = name.IndexOf(typed, StringComparison.Ordinal);
        return at switch
        {
            0 when name.Length == typed.Length => 0,
            0 => 1,
            > 0 when name.Contains(" " + typed, StringComparison.Ordinal) => 2,
            _ => null,
        };
    }
}
