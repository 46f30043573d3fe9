using System.Text.Json.Nodes;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>Builds JSON as Telegram writes it: what isn't there is left out.</summary>
internal static class Json
{
    public static JsonObject Of(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        return json;
    }

    public static JsonNode? True(bool value) => value ? JsonValue.Create(true) : null;
}
