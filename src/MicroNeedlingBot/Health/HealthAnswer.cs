using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroNeedlingBot.Health;

/// <summary>The answer of the health address.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>: the worst of all checks.</param>
/// <param name="Checks">Each check by its name.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, CheckAnswer> Checks)
{
    public static HealthAnswer Of(HealthReport report) => new(
        Word(report.Status),
        report.Entries.ToDictionary(entry => entry.Key, entry => new CheckAnswer(Word(entry.Value.Status), entry.Value.Description), StringComparer.Ordinal));

    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(Of(report), HealthJson.Default.HealthAnswer) + "\n");
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}

/// <summary>How one check went.</summary>
/// <param name="Status">As of the whole.</param>
/// <param name="Reason">What is wrong, and how to mend it; null when nothing is.</param>
internal sealed record CheckAnswer(string Status, string? Reason);

/// <summary>Generated at build time, for a quick start.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
