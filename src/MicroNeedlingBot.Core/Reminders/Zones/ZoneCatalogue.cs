using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace MicroNeedlingBot.Reminders.Zones;

/// <summary>All zones and their names. Immutable; made once from the rules that ship with the program.</summary>
internal sealed class ZoneCatalogue
{
    private static readonly Lazy<ZoneCatalogue> s_shipped = new(() => new ZoneCatalogue(TzdbDateTimeZoneSource.Default, PlaceList.Shipped));
    private readonly TzdbDateTimeZoneSource _source;
    private readonly FrozenDictionary<string, int> _ranks;

    private ZoneCatalogue(TzdbDateTimeZoneSource source, PlaceList places)
    {
        _source = source;
        var located = source.ZoneLocations!.Select(location => location.ZoneId).Distinct(StringComparer.Ordinal).ToList();
        Offered = [.. places.WellKnown.Concat(located.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
        _ranks = Offered.Index().ToFrozenDictionary(zone => zone.Item, zone => zone.Index, StringComparer.Ordinal);
        Ids = source.GetIds().ToFrozenDictionary(id => id.ToUpperInvariant(), StringComparer.Ordinal);
        Countries = source.ZoneLocations!
            .GroupBy(location => ZoneName.Of(location.CountryName), StringComparer.Ordinal)
            .ToFrozenDictionary(country => country.Key, country => (IReadOnlyList<string>)[.. country.Select(location => location.ZoneId)], StringComparer.Ordinal);
        Names = CityNames(source).Concat(Countries).Concat(places.Names)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Last().Value, StringComparer.Ordinal);
        Spellings =
        [
            .. Offered.SelectMany(id => new[] { (ZoneName.City(id), id), (ZoneName.Of(id), id) })
                .Concat(Names.SelectMany(pair => pair.Value.Select(id => (pair.Key, id))))
                .Distinct(),
        ];
        CountryCodes = source.ZoneLocations!.GroupBy(location => location.CountryCode.ToLowerInvariant(), StringComparer.Ordinal)
            .ToFrozenDictionary(country => country.Key, country => (IReadOnlyList<string>)[.. country.Select(location => location.ZoneId)], StringComparer.Ordinal);
    }

    public static ZoneCatalogue Shipped => s_shipped.Value;

    /// <summary>The zones that are worth offering, the best known first, then by id.</summary>
    public IReadOnlyList<string> Offered { get; }

    /// <summary>Every id that there is, old ones too, by its capital form.</summary>
    public FrozenDictionary<string, string> Ids { get; }

    /// <summary>Names of cities, regions and countries, in the form to compare, to the zones that each may mean.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> Names { get; }

    /// <summary>All that can be typed for a zone, in the form to compare, each with a zone that it may mean.</summary>
    public IReadOnlyList<(string Name, string Id)> Spellings { get; }

    /// <summary>Names of countries, in the form to compare, to their zones.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> Countries { get; }

    /// <summary>The same by the country's two letters.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> CountryCodes { get; }

    /// <summary>The id under which a zone is offered: of an old id the one that replaced it.</summary>
    public string Preferred(string id) => _ranks.ContainsKey(id) ? id : _source.CanonicalIdMap[id];

    /// <summary>The rules of a zone that the catalogue names.</summary>
    public DateTimeZone Zone(string id) => _source.ForId(id);

    /// <summary>The place of a zone in the order of offering.</summary>
    public int Rank(string id) => _ranks.GetValueOrDefault(id, int.MaxValue);

    /// <summary>One zone for each set of rules that differ within the next years: whoever chooses needs no more.</summary>
    public IReadOnlyList<string> Distinct(IEnumerable<string> ids, Instant now) =>
        [.. ids.OrderBy(Rank).DistinctBy(id => Rules(id, now), StringComparer.Ordinal)];

    /// <summary>What a zone's clocks do within the next years, as text to compare.</summary>
    private string Rules(string id, Instant now) =>
        string.Join(' ', Zone(id).GetZoneIntervals(now, now + Duration.FromDays(3 * 366)).Select(interval =>
            $"{(interval.HasStart && interval.Start > now ? interval.Start.ToUnixTimeSeconds() : 0)}{interval.WallOffset}"));

    /// <summary>Cities by the last part of each id; an old id names the city of the id that replaced it.</summary>
    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> CityNames(TzdbDateTimeZoneSource source)
    {
        var located = source.ZoneLocations!.Select(location => location.ZoneId).ToHashSet(StringComparer.Ordinal);
        return source.GetIds()
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Select(id => (Name: ZoneName.City(id), Id: located.Contains(id) ? id : source.CanonicalIdMap[id]))
            .Where(city => located.Contains(city.Id))
            .GroupBy(city => city.Name, StringComparer.Ordinal)
            .Select(city => KeyValuePair.Create(
                city.Key,
                (IReadOnlyList<string>)[.. city.Select(zone => zone.Id).Distinct(StringComparer.Ordinal)]));
    }
}
