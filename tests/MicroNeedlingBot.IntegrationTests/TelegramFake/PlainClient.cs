using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake;

/// <summary>The barest bot: a request, and what came back.</summary>
internal sealed class PlainClient(FakeTelegram server) : IDisposable
{
    private readonly HttpClient _http = new();

    /// <summary>Calls a method with a JSON body.</summary>
    public Task<Answer> CallAsync(string method, string json = "{}") => CallUntilAsync(method, json, CancellationToken.None);

    /// <summary>Calls a method, and hangs up when told.</summary>
    public Task<Answer> CallUntilAsync(string method, string json, CancellationToken hangUp) =>
        PostAsync(server.Token, method, new StringContent(json, Encoding.UTF8, "application/json"), hangUp);

    /// <summary>Calls a method with any body.</summary>
    public Task<Answer> PostAsync(string method, HttpContent content) => PostAsync(server.Token, method, content, CancellationToken.None);

    /// <summary>Calls a method with any token.</summary>
    public Task<Answer> CallAsAsync(string token, string method) => PostAsync(token, method, new StringContent("{}", Encoding.UTF8, "application/json"), CancellationToken.None);

    /// <summary>Fetches any path below the server's base.</summary>
    public async Task<Answer> GetAsync(string path) => await Answer.ReadAsync(await _http.GetAsync(server.Api + path));

    /// <summary>Sends a text.</summary>
    public Task<Answer> SayAsync(long chat, string text) => CallAsync("sendMessage", JsonSerializer.Serialize(new { chat_id = chat, text }));

    /// <summary>Fetches what waits, from an offset on if one is given, and doesn't wait for more.</summary>
    public async Task<JsonArray> UpdatesAsync(long? offset = null, string further = "") =>
        (await CallAsync("getUpdates", $"{{{(offset is { } from ? $"\"offset\":{from}," : "")}\"timeout\":0{further}}}")).Result!.AsArray();

    public void Dispose() => _http.Dispose();

    private async Task<Answer> PostAsync(string token, string method, HttpContent content, CancellationToken cancel)
    {
        using var response = await _http.PostAsync($"{server.Api}/bot{token}/{method}", content, cancel);
        return await Answer.ReadAsync(response);
    }
}

/// <summary>An answer as it came.</summary>
internal sealed record Answer(int Status, string Body, TimeSpan? RetryAfter)
{
    public JsonObject? Json => field ??= Parsed();

    public bool IsOk => (bool?)Json?["ok"] is true;

    public JsonNode? Result => Json?["result"];

    public string Description => (string?)Json?["description"] ?? "";

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.RetryAfter?.Delta);

    private JsonObject? Parsed()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
