using System.Text.Json;
using System.Text.Json.Serialization;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>A plan as JSON. What is stored stays readable: properties are added, never renamed.</summary>
internal static class PlanJson
{
    /// <summary>Writes the points; the version is the key beside them.</summary>
    public static string Write(ReminderPlan plan) => JsonSerializer.Serialize([.. plan.Points.Select(Stored)], PlanJsonContext.Default.PlanJsonPointArray);

    /// <summary>Reads them.</summary>
    public static ReminderPlan Read(string version, string json) =>
        new(version, [.. JsonSerializer.Deserialize(json, PlanJsonContext.Default.PlanJsonPointArray)!.Select(Point)]);

    private static PlanJsonPoint Stored(ReminderPoint point) => new(
        point.Id,
        (point.Timing as ElapsedTiming)?.Offset.BclCompatibleTicks,
        (point.Timing as CalendarTiming)?.Days,
        point.Timing is CalendarTiming { At: { } at } ? LocalTimePattern.ExtendedIso.Format(at) : null,
        [.. point.Kinds],
        point.Text,
        point.LateText,
        [.. point.Facts],
        point.Why,
        [point.Window.Opens.BclCompatibleTicks, point.Window.InTime.BclCompatibleTicks, point.Window.Closes.BclCompatibleTicks],
        point.Quiet);

    private static ReminderPoint Point(PlanJsonPoint stored) => new(
        stored.Id,
        stored.ElapsedTicks is { } ticks
            ? new ElapsedTiming(Duration.FromTicks(ticks))
            : new CalendarTiming(stored.Days ?? 0, stored.At is { } at ? LocalTimePattern.ExtendedIso.Parse(at).Value : null),
        stored.Kinds,
        stored.Text,
        stored.LateText,
        stored.Facts,
        stored.Why,
        new PointWindow(Duration.FromTicks(stored.WindowTicks[0]), Duration.FromTicks(stored.WindowTicks[1]), Duration.FromTicks(stored.WindowTicks[2])),
        stored.Quiet);
}

/// <summary>A point as it is stored.</summary>
internal sealed record PlanJsonPoint(
    string Id,
    long? ElapsedTicks,
    int? Days,
    string? At,
    SessionKind[] Kinds,
    string Text,
    string? LateText,
    string[] Facts,
    string? Why,
    long[] WindowTicks,
    QuietRule Quiet);

/// <summary>Made at build time: no reflection when a session is registered.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlanJsonPoint[]))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
