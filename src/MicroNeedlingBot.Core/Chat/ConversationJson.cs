using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroNeedlingBot.Chat;

/// <summary>A conversation as it is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Conversation), TypeInfoPropertyName = "Stored")]
public sealed partial class ConversationJson : JsonSerializerContext
{
    /// <summary>A conversation as JSON.</summary>
    public static string Write(Conversation conversation) => JsonSerializer.Serialize(conversation, Default.Stored);

    /// <summary>A conversation from JSON; a new one where there is none, or one that this version can't read.</summary>
    public static Conversation Read(string? json)
    {
        try
        {
            return json is null ? Conversation.New : JsonSerializer.Deserialize(json, Default.Stored) ?? Conversation.New;
        }
        catch (JsonException)
        {
            return Conversation.New;
        }
    }
}
