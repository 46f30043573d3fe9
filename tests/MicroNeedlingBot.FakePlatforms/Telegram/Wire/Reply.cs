using System.Text;
using System.Text.Json.Nodes;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>What a method answers: a result, or a refusal with its code.</summary>
internal sealed record Reply(int Code, JsonNode? Result, string? Description = null, int? RetryAfter = null, long? MigrateTo = null)
{
    public static Reply True => Ok(JsonValue.Create(true));

    public bool IsOk => Code == 200;

    public static Reply Ok(JsonNode? result) => new(200, result);

    public static Reply BadRequest(string reason) => new(400, null, "Bad Request: " + reason);

    public static Reply Forbidden(string reason) => new(403, null, "Forbidden: " + reason);

    public static Reply Conflict(string reason) => new(409, null, "Conflict: " + reason);

    public static Reply TooMany(int seconds) => new(429, null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Too Many Requests: retry after {seconds}"), seconds);

    /// <summary>The result as text that was written before; null to write <see cref="Result"/>.</summary>
    public string? Written { get; init; }

    /// <summary>The envelope as it goes out.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Written is null ? ToJson().ToJsonString() : $"{{\"ok\":true,\"result\":{Written}}}");

    /// <summary>The envelope.</summary>
    public JsonObject ToJson() => IsOk
        ? Json.Of(("ok", true), ("result", Result))
        : Json.Of(
            ("ok", false),
            ("error_code", Code),
            ("description", Description),
            ("parameters", RetryAfter is null && MigrateTo is null ? null : Json.Of(("retry_after", RetryAfter), ("migrate_to_chat_id", MigrateTo))));
}
