using MicroNeedlingBot.Reminders.TimePhrases;
using MicroNeedlingBot.Reminders.Zones;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace MicroNeedlingBot.Verbs;

/// <summary>When and where a phrase is said.</summary>
internal sealed class WhenSetting(TimeProvider time, string? now, string? zone)
{
    private const string NoSuchNow = "The \"now\" must be a wall clock like 2026-03-25T10:15.";

    /// <summary>A wall clock in a doubled hour is its first time, one in a skipped hour moves on by the gap.</summary>
    private static readonly ZoneLocalMappingResolver s_first = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly IPattern<LocalDateTime>[] s_patterns =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.ExtendedIso,
    ];

    /// <summary>What is wrong with the setting itself; null where nothing is.</summary>
    public string? Problem => Place(now, zone).Problem;

    public WhenLine Read(WhenRequest request)
    {
        var (present, place, problem) = Place(request.Now ?? now, request.Zone ?? zone);
        return problem is null
            ? WhenLine.Of(request.Text, TimePhraseReader.Read(request.Text, present, place!))
            : WhenLine.Invalid(request.Text, problem);
    }

    private (Instant Now, DateTimeZone? Zone, string? Problem) Place(string? clock, string? name)
    {
        var present = Instant.FromDateTimeOffset(time.GetUtcNow());
        var found = name is null ? null : ZoneFinder.Find(name, present);
        if (found is not (null or ZoneFound))
        {
            return (default, null, found is ZoneChoices several ? $"{found.Message} There are {string.Join(", ", several.Ids)}." : found.Message);
        }

        var place = found is ZoneFound one ? DateTimeZoneProviders.Tzdb[one.Id] : DateTimeZone.Utc;
        if (clock is null)
        {
            return (present, place, null);
        }

        foreach (var pattern in s_patterns)
        {
            if (pattern.Parse(clock) is { Success: true, Value: { Year: > 1 and < 9999 } local })
            {
                return (place.ResolveLocal(local, s_first).ToInstant(), place, null);
            }
        }

        return (default, null, NoSuchNow);
    }
}
