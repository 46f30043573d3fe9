using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>A request to a method, its parameters read into their types whatever body they came in.</summary>
internal sealed record ApiCall(string Method, JsonObject Parameters, IReadOnlyDictionary<string, UploadedFile> Files)
{
    public string? Text(string name) => Parameters[name] is JsonValue value
        ? value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
        : null;

    public long? Number(string name) => Text(name) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public int? Int(string name) => (int?)Number(name);

    public bool Flag(string name) => Text(name) is "true" or "1" or "True";

    public JsonObject? Object(string name) => Parameters[name] as JsonObject;

    public JsonArray? List(string name) => Parameters[name] as JsonArray;

    public bool Has(string name) => Parameters.ContainsKey(name);
}
