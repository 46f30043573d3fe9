using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Chat.Replies;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Zones;

/// <summary>The names of time zones (IANA).</summary>
public static class ZoneNames
{
    private const int MostNear = 3;

    private const int MostShown = 40;

    /// <summary>The zone of a name, in whatever case; null for none.</summary>
    public static DateTimeZone? Find(string name)
    {
        var trimmed = name.Trim();
        var id = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => string.Equals(id, trimmed, StringComparison.OrdinalIgnoreCase));
        return id is null ? null : DateTimeZoneProviders.Tzdb[id];
    }

    /// <summary>The sentence for a name that no zone has, with the nearest that there are.</summary>
    public static string Unknown(string name)
    {
        var shown = VisibleText.Of(name);
        return $"There is no time zone {(shown.Length is > 0 and <= MostShown ? $"\"{shown}\"" : "of that name")}. Did you mean {string.Join(", ", Nearest(shown))}?";
    }

    /// <summary>The names that are nearest to what was typed, compared as a whole and by their city.</summary>
    public static IReadOnlyList<string> Nearest(string typed)
    {
        var plain = Plain(typed.Length > MostShown ? typed[..MostShown] : typed);
        return [.. Canonical().OrderBy(id => Distance(plain, id)).ThenBy(id => id, StringComparer.Ordinal).Take(MostNear)];
    }

    /// <summary>Names that stand for themselves, so that no old spelling is offered.</summary>
    private static IEnumerable<string> Canonical() =>
        DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal));

    private static int Distance(string plain, string id)
    {
        var name = Plain(id);
        var city = name[(name.LastIndexOf('/') + 1)..];
        var typedCity = plain[(plain.LastIndexOf('/') + 1)..];
        var whole = EditDistance.Between(plain, name, MostShown);
        var starts = typedCity.Length > 2 && city.StartsWith(typedCity, StringComparison.Ordinal) ? 0 : 1;
        return Math.Min(whole * 2, (EditDistance.Between(typedCity, city, MostShown) * 2) + 1) + starts;
    }

    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace(' ', '_');
}
