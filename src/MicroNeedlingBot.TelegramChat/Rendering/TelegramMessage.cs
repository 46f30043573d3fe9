using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>One message, ready to be sent. Where it has a file, the text is the file's caption.</summary>
/// <param name="Text">1 to 4,096 UTF-16 units; with a file 0 to 1,024.</param>
/// <param name="Entities">What its stretches look like: inside the text, by where they begin.</param>
/// <param name="Markup">The buttons; null where there are none.</param>
/// <param name="File">The file; null for a message of text.</param>
internal sealed record TelegramMessage(string Text, IReadOnlyList<MessageEntity> Entities, ReplyMarkup? Markup, FileUpload? File);
