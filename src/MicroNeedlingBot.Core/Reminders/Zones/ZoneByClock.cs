using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Zones;

/// <summary>Finds the zones whose clocks show now what a member's clock shows.</summary>
public static partial class ZoneByClock
{
    private const int MostCandidates = 8;
    private const int Day = 24 * 60;

    // Clocks are wrong by some minutes; offsets are whole quarters of an hour.
    private const int Quarter = 15;
    private const int Tolerance = 7;

    /// <summary>The zones that a text like "my clock says 14:30" leaves, or why it says nothing.</summary>
    /// <param name="text">Whatever the member typed.</param>
    /// <param name="now">The true time.</param>
    public static ZoneOutcome Find(string text, Instant now)
    {
        if (Clock(text) is not { } times)
        {
            return new ZoneUnknown([], "Tell me what your clock shows right now, with hours and minutes, like 14:30 or 2:30 pm.");
        }

        var zones = times.SelectMany(time => Candidates(time, now)).Distinct(StringComparer.Ordinal).ToList();
        return zones.Count == 0
            ? new ZoneUnknown([], "No clock in the world shows that right now. Look again, or name the nearest big city.")
            : new ZoneChoices(Best(zones, now), "These places have your time now. Choose the one nearest to you, or name a city: they may differ in summer time.");
    }

    /// <summary>The zones with an offset at an instant, the best known first, at most eight.</summary>
    internal static IReadOnlyList<string> WithOffset(Offset offset, Instant now) =>
        Best([.. ZoneCatalogue.Shipped.Offered.Where(id => ZoneCatalogue.Shipped.Zone(id).GetUtcOffset(now) == offset)], now);

    /// <summary>One for each set of rules, as far as there is room; then the best known of the others.</summary>
    private static IReadOnlyList<string> Best(IReadOnlyList<string> zones, Instant now)
    {
        var different = ZoneCatalogue.Shipped.Distinct(zones, now);
        return
        [
            .. different.Concat(zones.OrderBy(ZoneCatalogue.Shipped.Rank))
                .Distinct(StringComparer.Ordinal)
                .Take(MostCandidates)
                .OrderBy(ZoneCatalogue.Shipped.Rank),
        ];
    }

    private static IEnumerable<string> Candidates(LocalTime time, Instant now)
    {
        var utc = now.InUtc().TimeOfDay;
        var ahead = Minutes(time) - Minutes(utc);
        var rounded = (int)Math.Round((double)ahead / Quarter) * Quarter;
        if (Math.Abs(ahead - rounded) > Tolerance)
        {
            return [];
        }

        // Yesterday's, today's or tomorrow's: the same clock face can be eleven hours behind or thirteen ahead.
        var offsets = new[] { rounded - Day, rounded, rounded + Day }.Select(minutes => minutes * 60).ToHashSet();
        return ZoneCatalogue.Shipped.Offered.Where(id => offsets.Contains(ZoneCatalogue.Shipped.Zone(id).GetUtcOffset(now).Seconds));
    }

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;

    /// <summary>The times that a clock face may mean: both halves of the day where neither is named.</summary>
    private static IReadOnlyList<LocalTime>? Clock(string text)
    {
        var match = Face().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (minute > 59 || hour > 23 || (half.Length > 0 && hour is 0 or > 12) || (half.Length == 0 && !match.Groups["m"].Success))
        {
            return null;
        }

        return half switch
        {
            "A" => [new LocalTime(hour % 12, minute)],
            "P" => [new LocalTime((hour % 12) + 12, minute)],
            _ when hour is >= 1 and <= 12 && match.Groups["h"].Value[0] != '0' => [new LocalTime(hour, minute), new LocalTime((hour + 12) % 24, minute)],
            _ => [new LocalTime(hour, minute)],
        };
    }

    [GeneratedRegex(@"(?<![0-9])(?<h>[0-9]{1,2})([:.](?<m>[0-9]{2}))?(?![0-9:.])\s*((?<half>[ap])\.?\s?m\b)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Face();
}
