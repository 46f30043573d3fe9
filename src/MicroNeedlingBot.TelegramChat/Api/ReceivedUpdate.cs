using System.Text.Json;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>An update as it came, with its text for the inbox.</summary>
/// <param name="UpdateId">Its number: the offset moves on by it.</param>
/// <param name="Json">All of it, as it came.</param>
internal abstract record ReceivedUpdate(long UpdateId, string Json)
{
    /// <summary>Reads the text of one; null where not even its number can be read.</summary>
    public static ReceivedUpdate? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, ResponseReading.Tolerant);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads one of a batch by itself, so that a malformed one spoils no other.</summary>
    public static ReceivedUpdate? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("update_id", out var number)
            || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt64(out var id))
        {
            return null;
        }

        try
        {
            return element.Deserialize(WireJson.Default.Update) is { } update
                ? new ReadableUpdate(id, element.GetRawText(), update)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Strings with broken surrogates throw the second kind.
            return new UnreadableUpdate(id, element.GetRawText(), (fault as JsonException)?.Path ?? "$");
        }
    }

    // A record prints its members; what members write is none of a log's business.
    public sealed override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{GetType().Name} {UpdateId}");
}

/// <summary>One that can be worked on.</summary>
internal sealed record ReadableUpdate(long UpdateId, string Json, Update Update) : ReceivedUpdate(UpdateId, Json);

/// <summary>One that can't be read; all there is to do is to pass it.</summary>
/// <param name="UpdateId">Its number.</param>
/// <param name="Json">All of it.</param>
/// <param name="Where">The member that can't be read, such as "$.message.date".</param>
internal sealed record UnreadableUpdate(long UpdateId, string Json, string Where) : ReceivedUpdate(UpdateId, Json);
