using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>A text and what its stretches look like.</summary>
/// <param name="Text">The text.</param>
/// <param name="Entities">Its stretches, by where they begin, the longer first.</param>
internal sealed record StyledText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    /// <summary>Whether there is nothing to see in it: Telegram refuses such a message.</summary>
    public bool IsBlank => Text.All(letter => char.IsWhiteSpace(letter) || letter is '\u2060' or '\u200c' or '\u200d');

    /// <summary>What stands between two places, without the space at its end.</summary>
    public StyledText Between(int start, int end)
    {
        var text = Text[start..end].TrimEnd();
        end = start + text.Length;
        return new StyledText(
            text,
            [
                .. Entities.Where(entity => entity.Offset < end && entity.Offset + entity.Length > start)
                    .Select(entity => Clipped(entity, start, end)),
            ]);
    }

    private static MessageEntity Clipped(MessageEntity entity, int start, int end)
    {
        var (from, to) = (Math.Max(entity.Offset, start), Math.Min(entity.Offset + entity.Length, end));
        return entity with { Offset = from - start, Length = to - from };
    }
}
