using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>A plan as it is stored beside the sessions that follow it.</summary>
public static class PlanJson
{
    /// <summary>The plan as JSON, with its version.</summary>
    public static string Write(ReminderPlan plan) =>
        JsonSerializer.Serialize(
            new PlanDocument(plan.Version, [.. plan.Points.Select(PointDocument.Of)]),
            PlanJsonContext.Default.PlanDocument);

    /// <summary>A plan that was written by <see cref="Write"/>.</summary>
    /// <exception cref="FormatException">It was not: the text is no plan.</exception>
    public static ReminderPlan Read(string json)
    {
        try
        {
            var document = JsonSerializer.Deserialize(json, PlanJsonContext.Default.PlanDocument);
            return document is null
                ? throw Empty()
                : new ReminderPlan(document.Version, [.. document.Points.Select(point => point?.Point() ?? throw Empty())]);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"The stored plan can't be read ({fault.Message.TrimEnd('.')}).", fault);
        }
    }

    private static FormatException Empty() => new("The stored plan is empty.");
}

/// <summary>The JSON form of a plan.</summary>
internal sealed record PlanDocument(string Version, IReadOnlyList<PointDocument?> Points);

/// <summary>The JSON form of a point; times as in the plan's file.</summary>
internal sealed record PointDocument(
    string Id,
    string When,
    IReadOnlyList<SessionKind> Kinds,
    string Text,
    IReadOnlyList<string> Facts,
    string Opens,
    string InTime,
    string Closes,
    QuietRule Quiet,
    string? Late = null,
    string? Why = null,
    string? Title = null,
    bool OffersNext = false)
{
    public static PointDocument Of(ReminderPoint point) => new(
        point.Id,
        TimingText.Of(point.Timing),
        point.Kinds,
        point.Text,
        point.Facts,
        TimingText.Of(point.Window.Opens),
        TimingText.Of(point.Window.InTime),
        TimingText.Of(point.Window.Closes),
        point.Quiet,
        point.LateText,
        point.Why,
        point.Title,
        point.OffersNext);

    public ReminderPoint Point() => new(
        Id,
        TimingText.Timing(When) ?? throw Broken(When),
        Kinds,
        Text,
        Late,
        Facts,
        Why,
        new PointWindow(Span(Opens), Span(InTime), Span(Closes)),
        Quiet)
    {
        Title = Title ?? Id,
        OffersNext = OffersNext,
    };

    private static NodaTime.Duration Span(string text) => TimingText.Span(text) ?? throw Broken(text);

    private static FormatException Broken(string text) => new($"The stored plan has a time that can't be read: {text}.");
}

/// <summary>Generated at build time, for a quick start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
