using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>A reply as it waits in the outbox.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Reply), TypeInfoPropertyName = "Stored")]
public sealed partial class ReplyJson : JsonSerializerContext
{
    /// <summary>A reply as JSON.</summary>
    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, Default.Stored);

    /// <summary>A reply from JSON; null when this version can't read it.</summary>
    public static Reply? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.Stored);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
