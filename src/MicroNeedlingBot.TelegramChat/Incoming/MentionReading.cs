using System.Text;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Incoming;

/// <summary>A message that names the bot.</summary>
internal static class MentionReading
{
    /// <summary>The message without the bot's name; null where it doesn't stand in it.</summary>
    public static string? Cut(Message message, Me me)
    {
        var text = message.Text ?? message.Caption;
        var entities = (message.Text is null ? message.CaptionEntities : message.Entities) ?? [];
        var ours = text is null ? [] : entities.Where(entity => entity is not null && Names(entity, text, me)).OrderByDescending(entity => entity.Offset).ToList();
        if (ours.Count == 0)
        {
            return null;
        }

        var cut = new StringBuilder(text);
        var from = text!.Length;
        foreach (var entity in ours)
        {
            // Two over the same letters would cut more than there is.
            if (entity.Offset + entity.Length <= from)
            {
                cut.Remove(entity.Offset, entity.Length);
                from = entity.Offset;
            }
        }

        return string.Join(' ', cut.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ':', '\n');
    }

    private static bool Names(MessageEntity entity, string text, Me me) =>
        entity is { Offset: >= 0, Length: > 1 } && entity.Offset <= text.Length - entity.Length
        && (entity.Type switch
        {
            "mention" => text[entity.Offset] == '@' && me.IsCalled(text.Substring(entity.Offset + 1, entity.Length - 1)),
            "text_mention" => entity.User?.Id == me.Id,
            _ => false,
        });
}
