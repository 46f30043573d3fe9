using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Reminders.Zones;

/// <summary>
/// Finds the IANA zone that a member means by an id, a city, a region, a country or an abbreviation. What may mean several
/// zones is asked; an offset is never taken for a zone, because it knows nothing of summer time.
/// </summary>
public static partial class ZoneFinder
{
    /// <summary>The longest list that every platform can show.</summary>
    public const int MostChoices = 25;

    private const int LongestName = 60;
    private static readonly string[] s_tails = [" time zone", " timezone", " standard time", " daylight time", " time", " city"];

    /// <summary>The zone that a text means.</summary>
    /// <param name="text">Whatever the member typed.</param>
    /// <param name="now">The time: offsets are compared as they are now.</param>
    public static ZoneOutcome Find(string text, Instant now)
    {
        var (catalogue, name) = (ZoneCatalogue.Shipped, ZoneName.Of(text));
        if (name.Length is 0 or > LongestName)
        {
            return new ZoneUnknown([], "Tell me your time zone as the nearest big city, like \"London\" or \"New York\".");
        }

        if (Offset().Match(text.Trim()) is { Success: true } offset && Minutes(offset) is { } minutes)
        {
            return OfOffset(minutes, now);
        }

        var trimmed = text.Trim().Replace(' ', '_');
        if (trimmed.Contains('/', StringComparison.Ordinal) && catalogue.Ids.TryGetValue(trimmed.ToUpperInvariant(), out var id))
        {
            return Found(catalogue.Preferred(id), now);
        }

        if (Named(name, now) is { } zones)
        {
            return Of(zones, now);
        }

        // Old ids without a city ("Japan", "EST5EDT") come last: the short ones among them are asked about above.
        return catalogue.Ids.TryGetValue(trimmed.ToUpperInvariant(), out id) ? Found(catalogue.Preferred(id), now) : Unknown(name);
    }

    /// <summary>The outcome for zones that may be meant: the only one, or a question.</summary>
    internal static ZoneOutcome Of(IReadOnlyList<string> ids, Instant now) => ids.Count == 1
        ? Found(ids[0], now)
        : new ZoneChoices([.. ids.Take(MostChoices)], "That can mean several time zones. Choose the one whose city is nearest to you, or name a city.");

    internal static ZoneFound Found(string id, Instant now)
    {
        var clock = now.InZone(ZoneCatalogue.Shipped.Zone(id)).LocalDateTime;
        return new ZoneFound(id, $"Your time zone is {id}, where it is {s_clock.Format(clock)} now.");
    }

    private static readonly LocalDateTimePattern s_clock = LocalDateTimePattern.CreateWithInvariantCulture("HH:mm 'on' dddd");

    /// <summary>The zones of a name; of a country, one for each set of rules.</summary>
    private static IReadOnlyList<string>? Named(string name, Instant now)
    {
        var plain = s_tails.Where(tail => name.EndsWith(tail, StringComparison.Ordinal)).Select(tail => name[..^tail.Length]);
        foreach (var known in plain.Prepend(name).Where(ZoneCatalogue.Shipped.Names.ContainsKey))
        {
            var zones = ZoneCatalogue.Shipped.Names[known];
            return ZoneCatalogue.Shipped.Countries.ContainsKey(known) ? ZoneCatalogue.Shipped.Distinct(zones, now) : zones;
        }

        return InCountry(name);
    }

    private static IReadOnlyList<string>? Known(string name) =>
        ZoneCatalogue.Shipped.Names.TryGetValue(name, out var zones) ? zones : null;

    /// <summary>"london uk", "paris france": a city, and behind it the country (or region) that it lies in.</summary>
    private static List<string>? InCountry(string name)
    {
        var catalogue = ZoneCatalogue.Shipped;
        for (var cut = name.IndexOf(' ', StringComparison.Ordinal); cut > 0; cut = name.IndexOf(' ', cut + 1))
        {
            var rest = name[(cut + 1)..] is "usa" or "u s a" or "america" or "united states of america" ? "us" : name[(cut + 1)..];
            var country = catalogue.CountryCodes.GetValueOrDefault(rest) ?? Known(rest);
            if (country is not null && Known(name[..cut]) is { } city && city.Where(country.Contains).ToList() is { Count: > 0 } both)
            {
                return both;
            }
        }

        return null;
    }

    private static ZoneChoices OfOffset(int minutes, Instant now) => new(
        ZoneByClock.WithOffset(NodaTime.Offset.FromSeconds(minutes * 60), now),
        "An offset does not know about summer time. Choose a city that keeps your time, or name the nearest big one.");

    private static ZoneUnknown Unknown(string name)
    {
        var nearest = ZoneSpelling.Nearest(name);
        var hint = nearest.Count == 0 ? "Name the nearest big city, like \"London\" or \"New York\"." : $"Did you mean {string.Join(", ", nearest)}?";
        return new ZoneUnknown(nearest, $"I don't know a time zone by that name. {hint}");
    }

    private static int? Minutes(Match offset)
    {
        var hours = int.Parse(offset.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = offset.Groups["m"].Success ? int.Parse(offset.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var sum = (hours * 60) + minutes;
        return sum > 14 * 60 || minutes > 59 ? null : offset.Groups["minus"].Success ? -sum : sum;
    }

    [GeneratedRegex(@"\A(utc|gmt)?\s*(\+|(?<minus>[-\u2212\u2013]))\s*(?<h>[0-9]{1,2})(\s*[:.]?\s*(?<m>[0-9]{2}))?(\s*(hours?|hrs?|h))?\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offset();
}
