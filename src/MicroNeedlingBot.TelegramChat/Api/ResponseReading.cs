using System.Text.Json;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>What a response says: JSON as documented, a proxy's HTML, half of either, or nothing.</summary>
internal static class ResponseReading
{
    /// <summary>One update that nests too deep must not spoil its batch; it is found when it is read by itself.</summary>
    public static readonly JsonDocumentOptions Tolerant = new() { MaxDepth = 1000 };

    private const int MostDescription = 300;

    // Telegram's waits are minutes at most; a longer one is a broken number.
    private const long MostSeconds = 24 * 60 * 60;

    /// <summary>Reads it.</summary>
    /// <param name="response">Status and body.</param>
    /// <param name="read">Reads the result; null where it makes no sense.</param>
    /// <param name="token">To be kept out of the text.</param>
    public static ApiResult<T> Read<T>(RawResponse response, Func<JsonElement, T?> read, BotToken token)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(response.Body, Tolerant);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(response, document.RootElement, read, token)
                : NoEnvelope<T>(response);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return NoEnvelope<T>(response);
        }
    }

    private static ApiResult<T> Read<T>(RawResponse response, JsonElement root, Func<JsonElement, T?> read, BotToken token)
        where T : class
    {
        if (IsTrue(root, "ok"))
        {
            return response.Status is >= 200 and < 300
                && root.TryGetProperty("result", out var result)
                && read(result) is { } value
                    ? new ApiResult<T>.Done(value)
                    : new ApiResult<T>.Unclear(response.Status is >= 200 and < 300 ? "unreadable-result" : Http(response));
        }

        if (!root.TryGetProperty("ok", out var ok) || ok.ValueKind != JsonValueKind.False)
        {
            return NoEnvelope<T>(response);
        }

        var code = Number(root, "error_code") is > 0 and < 1000 and var told ? (int)told : response.Status;
        if (code >= 500 || response.Status >= 500)
        {
            return new ApiResult<T>.Unclear(Http(response));
        }

        var parameters = root.TryGetProperty("parameters", out var found) ? found : default;
        return new ApiResult<T>.Refused(code, Description(root, token), Wait(parameters, response), Number(parameters, "migrate_to_chat_id"));
    }

    /// <summary>Not the Bot API's own words: a proxy's, mostly. Only its "too many" is surely a no.</summary>
    private static ApiResult<T> NoEnvelope<T>(RawResponse response) => response.Status switch
    {
        429 => new ApiResult<T>.Refused(429, "Too Many Requests", response.RetryAfter),
        >= 200 and < 300 => new ApiResult<T>.Unclear("unreadable-response"),
        _ => new ApiResult<T>.Unclear(Http(response)),
    };

    private static string Http(RawResponse response) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http-{response.Status}");

    private static Duration? Wait(JsonElement parameters, RawResponse response) =>
        Number(parameters, "retry_after") is { } seconds
            ? Duration.FromSeconds(Math.Clamp(seconds, 0, MostSeconds))
            : response.RetryAfter;

    private static string Description(JsonElement root, BotToken token)
    {
        var text = root.TryGetProperty("description", out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        // Hidden before it is cut: half a token is still one.
        text = token.Hide(text);
        return text.Length <= MostDescription ? text : text[..MostDescription];
    }

    private static bool IsTrue(JsonElement root, string name) =>
        root.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.True;

    private static long? Number(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var found)
        && found.ValueKind == JsonValueKind.Number
        && found.TryGetInt64(out var number)
            ? number
            : null;
}
