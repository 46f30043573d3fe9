using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>
/// The Bot API, one method per call. Nothing is tried twice here, and nothing is thrown: each answers with what surely
/// happened. An <see cref="OperationCanceledException"/> means that the caller's own token was cancelled, perhaps after
/// the server had acted.
/// </summary>
/// <param name="http">A <see cref="HttpMessageInvoker"/> over <see cref="ApiTransport.CreateHandler"/>; a HttpClient would add a time limit of its own.</param>
/// <param name="address">Where the API is.</param>
/// <param name="token">The bot's secret.</param>
/// <param name="time">The clock of the time limits.</param>
internal sealed class TelegramClient(HttpMessageInvoker http, ApiAddress address, BotToken token, TimeProvider time)
{
    private const int MostResponse = 64 * 1024 * 1024;

    // A short limit makes sends whose fate nobody knows.
    private static readonly TimeSpan s_sending = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_asking = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_pollMargin = TimeSpan.FromSeconds(15);

    private readonly ApiTransport _transport = new(http, time);

    /// <summary>Who the bot is.</summary>
    public ValueTask<ApiResult<User>> GetMeAsync(CancellationToken cancel) =>
        CallAsync("getMe", content: null, s_asking, result => Object(result, WireJson.Default.User), cancel);

    /// <summary>Waits for updates. Each is read by itself; one without a number is left out.</summary>
    public ValueTask<ApiResult<IReadOnlyList<ReceivedUpdate>>> GetUpdatesAsync(GetUpdates request, CancellationToken cancel) =>
        CallAsync("getUpdates", JsonBody.Of(request, WireJson.Default.GetUpdates), TimeSpan.FromSeconds(request.Timeout ?? 0) + s_pollMargin, ReadBatch, cancel);

    public ValueTask<ApiResult<Nothing>> SetWebhookAsync(SetWebhook request, CancellationToken cancel) =>
        CallAsync("setWebhook", JsonBody.Of(request, WireJson.Default.SetWebhook), s_asking, ReadNothing, cancel);

    public ValueTask<ApiResult<Nothing>> DeleteWebhookAsync(DeleteWebhook request, CancellationToken cancel) =>
        CallAsync("deleteWebhook", JsonBody.Of(request, WireJson.Default.DeleteWebhook), s_asking, ReadNothing, cancel);

    public ValueTask<ApiResult<SentMessage>> SendMessageAsync(SendMessage request, CancellationToken cancel) =>
        CallAsync("sendMessage", JsonBody.Of(request, WireJson.Default.SendMessage), s_sending, ReadSent, cancel);

    /// <summary>Sends a file; one of ours goes in parts, one that the server has by its id.</summary>
    public ValueTask<ApiResult<SentMessage>> SendDocumentAsync(SendDocument request, CancellationToken cancel) =>
        CallAsync("sendDocument", DocumentParts.Of(request), s_sending, ReadSent, cancel);

    /// <summary>Changes a message. Safe to repeat.</summary>
    public ValueTask<ApiResult<Nothing>> EditMessageTextAsync(EditMessageText request, CancellationToken cancel) =>
        CallAsync("editMessageText", JsonBody.Of(request, WireJson.Default.EditMessageText), s_sending, ReadNothing, cancel);

    public ValueTask<ApiResult<Nothing>> AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancel) =>
        CallAsync("answerCallbackQuery", JsonBody.Of(request, WireJson.Default.AnswerCallbackQuery), s_asking, ReadNothing, cancel);

    public ValueTask<ApiResult<Nothing>> AnswerInlineQueryAsync(AnswerInlineQuery request, CancellationToken cancel) =>
        CallAsync("answerInlineQuery", JsonBody.Of(request, WireJson.Default.AnswerInlineQuery), s_asking, ReadNothing, cancel);

    public ValueTask<ApiResult<Nothing>> SetMyCommandsAsync(SetMyCommands request, CancellationToken cancel) =>
        CallAsync("setMyCommands", JsonBody.Of(request, WireJson.Default.SetMyCommands), s_asking, ReadNothing, cancel);

    public ValueTask<ApiResult<ChatMember>> GetChatMemberAsync(GetChatMember request, CancellationToken cancel) =>
        CallAsync("getChatMember", JsonBody.Of(request, WireJson.Default.GetChatMember), s_asking, result => Object(result, WireJson.Default.ChatMember), cancel);

    public ValueTask<ApiResult<IReadOnlyList<ChatMember>>> GetChatAdministratorsAsync(OneChat request, CancellationToken cancel) =>
        CallAsync("getChatAdministrators", JsonBody.Of(request, WireJson.Default.OneChat), s_asking, result => result.Deserialize(WireJson.Default.IReadOnlyListChatMember), cancel);

    public ValueTask<ApiResult<Nothing>> LeaveChatAsync(OneChat request, CancellationToken cancel) =>
        CallAsync("leaveChat", JsonBody.Of(request, WireJson.Default.OneChat), s_asking, ReadNothing, cancel);

    public ValueTask<ApiResult<StoredFile>> GetFileAsync(GetFile request, CancellationToken cancel) =>
        CallAsync("getFile", JsonBody.Of(request, WireJson.Default.GetFile), s_asking, result => Object(result, WireJson.Default.StoredFile), cancel);

    /// <summary>Fetches a file by the path that getFile told. One larger than allowed is refused with code 413 and not read on.</summary>
    /// <param name="filePath">The path; it comes from outside.</param>
    /// <param name="mostBytes">How large it may be.</param>
    /// <param name="cancel">To give up.</param>
    public async ValueTask<ApiResult<byte[]>> DownloadAsync(string filePath, int mostBytes, CancellationToken cancel)
    {
        if (address.File(token, filePath) is not { } uri)
        {
            return new ApiResult<byte[]>.NotSent("unusable-path");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        return await _transport.SendAsync(request, s_sending, mostBytes, cancel) switch
        {
            { Response: { Status: 200 } response } => new ApiResult<byte[]>.Done(response.Body.ToArray()),
            { Response: { } response } => ResponseReading.Read<byte[]>(response, _ => null, token),
            { Reason: ApiTransport.TooLarge } => new ApiResult<byte[]>.Refused(413, "The file is too large."),
            var failed => Failed<byte[]>(failed),
        };
    }

    private async ValueTask<ApiResult<T>> CallAsync<T>(
        string method, HttpContent? content, TimeSpan patience, Func<JsonElement, T?> read, CancellationToken cancel)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address.Method(token, method)) { Content = content };
        var carried = await _transport.SendAsync(request, patience, MostResponse, cancel);
        return carried.Response is { } response ? ResponseReading.Read(response, read, token) : Failed<T>(carried);
    }

    private static ApiResult<T> Failed<T>(Carried carried) => carried.SurelyNotSent
        ? new ApiResult<T>.NotSent(carried.Reason)
        : new ApiResult<T>.Unclear(carried.Reason);

    private static IReadOnlyList<ReceivedUpdate>? ReadBatch(JsonElement result)
    {
        if (result.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var updates = result.EnumerateArray().Select(ReceivedUpdate.Read).OfType<ReceivedUpdate>().ToList();
        // With no number at all the offset can't move on, and the same batch would come again at once.
        return updates.Count == 0 && result.GetArrayLength() > 0 ? null : updates;
    }

    /// <summary>It was sent, whatever else about the message can't be read.</summary>
    private static SentMessage? ReadSent(JsonElement result) =>
        result.ValueKind == JsonValueKind.Object && result.TryGetProperty("message_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
            ? new SentMessage(number, ReadFileId(result))
            : null;

    private static string? ReadFileId(JsonElement message) =>
        message.TryGetProperty("document", out var document)
        && document.ValueKind == JsonValueKind.Object
        && document.TryGetProperty("file_id", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    /// <summary>True, or the message that was edited.</summary>
    private static Nothing? ReadNothing(JsonElement result) =>
        result.ValueKind is JsonValueKind.True or JsonValueKind.Object ? Nothing.ToTell : null;

    private static T? Object<T>(JsonElement result, JsonTypeInfo<T> type)
        where T : class => result.ValueKind == JsonValueKind.Object ? result.Deserialize(type) : null;
}
