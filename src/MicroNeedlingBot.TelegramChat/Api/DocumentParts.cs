using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>A file and what goes with it: each member is a part, and an object is a part of JSON.</summary>
internal static class DocumentParts
{
    private const int MostName = 60;

    public static HttpContent Of(SendDocument request)
    {
        if (request.Upload is not { } upload)
        {
            return JsonBody.Of(request, WireJson.Default.SendDocument);
        }

        var parts = new MultipartFormDataContent();
        Add(parts, "chat_id", Text(request.ChatId));
        Add(parts, "message_thread_id", request.MessageThreadId is { } thread ? Text(thread) : null);
        Add(parts, "caption", request.Caption);
        Add(parts, "caption_entities", Json(request.CaptionEntities, WireJson.Default.IReadOnlyListMessageEntity));
        Add(parts, "reply_parameters", Json(request.ReplyParameters, WireJson.Default.ReplyParameters));
        Add(parts, "reply_markup", Json(request.ReplyMarkup, WireJson.Default.ReplyMarkup));
        parts.Add(File(upload));
        return parts;
    }

    private static void Add(MultipartFormDataContent parts, string name, string? text)
    {
        if (text is not null)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.ContentDisposition = Named(name);
            parts.Add(part);
        }
    }

    private static ReadOnlyMemoryContent File(FileUpload upload)
    {
        var part = new ReadOnlyMemoryContent(upload.Content);
        part.Headers.ContentType = MediaTypeHeaderValue.TryParse(upload.MediaType, out var type) ? type : new MediaTypeHeaderValue("application/octet-stream");
        part.Headers.ContentDisposition = Named("document");
        part.Headers.ContentDisposition.FileName = $"\"{Ascii(upload.Name)}\"";
        return part;
    }

    private static ContentDispositionHeaderValue Named(string name) => new("form-data") { Name = $"\"{name}\"" };

    /// <summary>A name that needs no escaping anywhere: its start gives way, for the end says what kind of file it is.</summary>
    private static string Ascii(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));
        return safe.Length switch
        {
            0 => "file",
            > MostName => safe[^MostName..],
            _ => safe,
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Json<T>(T? part, JsonTypeInfo<T> type)
        where T : class => part is null ? null : JsonSerializer.Serialize(part, type);
}
