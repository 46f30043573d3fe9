using System.Text.Json;
using System.Text.Json.Serialization;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>A community's settings as they are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CommunitySettings), TypeInfoPropertyName = "Stored")]
internal sealed partial class CommunitySettingsJson : JsonSerializerContext
{
    /// <summary>Settings as JSON.</summary>
    public static string Write(CommunitySettings settings) => JsonSerializer.Serialize(settings, Default.Stored);

    /// <summary>Settings from JSON; the usual ones where this version can't read them.</summary>
    public static CommunitySettings Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.Stored) ?? CommunitySettings.Usual;
        }
        catch (JsonException)
        {
            return CommunitySettings.Usual;
        }
    }
}
