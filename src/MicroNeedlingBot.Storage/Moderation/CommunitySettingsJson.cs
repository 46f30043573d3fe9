using System.Text.Json;
using System.Text.Json.Serialization;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>A community's settings as they are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Row), TypeInfoPropertyName = "Stored")]
internal sealed partial class CommunitySettingsJson : JsonSerializerContext
{
    /// <summary>Settings as JSON.</summary>
    public static string Write(CommunitySettings settings) =>
        JsonSerializer.Serialize(new Row(settings.LinkHosts, settings.ReviewDays, settings.Digest, settings.DigestTo), Default.Stored);

    /// <summary>Settings from JSON; the usual ones where something is missing, or this version can't read it.</summary>
    public static CommunitySettings Read(string json)
    {
        var usual = CommunitySettings.Usual;
        try
        {
            var row = JsonSerializer.Deserialize(json, Default.Stored);
            return new CommunitySettings
            {
                LinkHosts = row?.LinkHosts ?? usual.LinkHosts,
                ReviewDays = row?.ReviewDays ?? usual.ReviewDays,
                Digest = row?.Digest ?? usual.Digest,
                DigestTo = row?.DigestTo,
            };
        }
        catch (JsonException)
        {
            return usual;
        }
    }

    // Of its own, and nullable: generated readers give an init property that is missing the default of its type.
    internal sealed record Row(IReadOnlyList<string>? LinkHosts, int? ReviewDays, DigestRhythm? Digest, long? DigestTo);
}
