using System.Text.Json;

namespace MicroNeedlingBot.Verbs;

/// <summary>One line that <c>when</c> reads: a phrase, perhaps with its own now and zone.</summary>
internal sealed record WhenRequest(string Text, string? Now, string? Zone)
{
    /// <summary>The request; null with a problem where a line begins like an object and is none.</summary>
    public static (WhenRequest? Request, string Problem) Of(string line, bool json)
    {
        if (!json || !line.AsSpan().TrimStart().StartsWith("{"))
        {
            return (new WhenRequest(line, null, null), "");
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return Value(document.RootElement, "text") is { } text
                ? (new WhenRequest(text, Value(document.RootElement, "now"), Value(document.RootElement, "zone")), "")
                : (null, "The object has no \"text\".");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (null, "That line is no such object: {\"text\",\"now\",\"zone\"}, all three text.");
        }
    }

    /// <summary>A property's text; null where there is none. Anything but text, and broken escapes, throw.</summary>
    private static string? Value(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
}
