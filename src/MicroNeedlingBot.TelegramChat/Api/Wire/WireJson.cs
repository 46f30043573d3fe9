using System.Text.Json.Serialization;

namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>How all of it is read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(IReadOnlyList<ChatMember>))]
[JsonSerializable(typeof(StoredFile))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInlineQuery))]
[JsonSerializable(typeof(SendDocument))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(OneChat))]
[JsonSerializable(typeof(GetFile))]
internal sealed partial class WireJson : JsonSerializerContext;
