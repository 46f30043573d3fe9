using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>Reads parameters out of JSON, form and multipart bodies and the query.</summary>
internal sealed class BodyReader(FakeTelegram fake)
{
    private const string Attached = "attach://";

    public async Task<ApiCall> ReadAsync(HttpRequest request, string method)
    {
        if (request.HasFormContentType)
        {
            return await ReadFormAsync(request, method);
        }

        var parameters = Coerced(method, request.Query.Select(pair => (pair.Key, pair.Value.ToString())));
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is true && request.ContentLength is not 0)
        {
            foreach (var (name, value) in await ReadJsonAsync(request, method))
            {
                parameters[name] = value?.DeepClone();
            }
        }

        return new(method, parameters, new Dictionary<string, UploadedFile>(StringComparer.Ordinal));
    }

    /// <summary>What Telegram reads: a null as text, an object out of a text.</summary>
    public ApiCall AsTelegramReads(ApiCall call)
    {
        var read = new JsonObject();
        foreach (var (name, value) in call.Parameters)
        {
            if (value is not null || fake.Does(Behaviour.NullActsAsText))
            {
                read[name] = value is null ? "null" : Unwrapped(call.Method, name, value);
            }
        }

        return call with { Parameters = read };
    }

    private JsonNode Unwrapped(string method, string name, JsonNode value) =>
        fake.Does(Behaviour.ObjectsAsText) && value.GetValueKind() is JsonValueKind.String && IsNested(method, name)
            ? Parsed(value.GetValue<string>()) ?? value.DeepClone()
            : value.DeepClone();

    private async Task<JsonObject> ReadJsonAsync(HttpRequest request, string method)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (Parsed(body) is JsonObject json)
        {
            return json;
        }

        fake.Contract.Record(Behaviour.WrongTypesRecorded, $"{method}: the body is no JSON object");
        return [];
    }

    private async Task<ApiCall> ReadFormAsync(HttpRequest request, string method)
    {
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        var isMultipart = request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
        if (!fake.Does(isMultipart ? Behaviour.MultipartBodies : Behaviour.FormBodies))
        {
            return new(method, [], files);
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var parameters = Coerced(method, form.Select(pair => (pair.Key, pair.Value.ToString())));
        foreach (var part in form.Files)
        {
            using var content = new MemoryStream();
            await part.CopyToAsync(content);
            files[NameOf(part.Name, parameters)] = new(fake.Files.NextId(), part.FileName, part.ContentType, content.ToArray());
        }

        return new(method, parameters, files);
    }

    // "document": "attach://x" names the part x.
    private static string NameOf(string part, JsonObject parameters)
    {
        var holder = parameters.FirstOrDefault(pair => pair.Value?.GetValueKind() is JsonValueKind.String && string.Equals(pair.Value.GetValue<string>(), Attached + part, StringComparison.Ordinal)).Key;
        if (holder is null)
        {
            return part;
        }

        parameters.Remove(holder);
        return holder;
    }

    private JsonObject Coerced(string method, IEnumerable<(string Name, string Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
        {
            json[name] = Coerced(method, name, value);
        }

        return json;
    }

    private JsonNode? Coerced(string method, string name, string value)
    {
        if (IsNested(method, name))
        {
            return fake.Does(Behaviour.ObjectsAsText) ? Parsed(value) ?? value : value;
        }

        return Contract.Method(method)?.Members.GetValueOrDefault(name)?.Type switch
        {
            "int" or "id" when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            "bool" when bool.TryParse(value, out var flag) => flag,
            _ => value,
        };
    }

    private static bool IsNested(string method, string name) =>
        Contract.Method(method)?.Members.GetValueOrDefault(name) is { } member && (member.Depth > 0 || char.IsUpper(member.Type[0]));

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
