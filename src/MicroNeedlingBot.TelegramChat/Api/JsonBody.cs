using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>The body of a call.</summary>
internal static class JsonBody
{
    /// <summary>Whole and with its length: the fake servers and proxies of this world don't all take chunks.</summary>
    public static ByteArrayContent Of<T>(T request, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(request, type)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
