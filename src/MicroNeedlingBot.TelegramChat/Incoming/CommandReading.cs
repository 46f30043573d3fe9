using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Incoming;

/// <summary>A command in front of a message: <c>/session_add@bot friday</c> is <c>/session add friday</c>.</summary>
internal static class CommandReading
{
    public static GivenCommand? Read(Message message, Me me)
    {
        var text = message.Text ?? message.Caption;
        var entities = message.Text is null ? message.CaptionEntities : message.Entities;
        if (text is null || entities?.FirstOrDefault(entity => entity is { Type: "bot_command", Offset: 0 }) is not { Length: > 1 } entity || entity.Length > text.Length)
        {
            return null;
        }

        var parts = text[1..entity.Length].Split('@', 2);
        var words = parts[0].ToLowerInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : new GivenCommand(words[0], string.Join(' ', [.. words[1..], text[entity.Length..].Trim()]).Trim(), parts.Length > 1 && !me.IsCalled(parts[1]));
    }
}

/// <summary>A command as it was given.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Rest">What stands behind it.</param>
/// <param name="IsOthers">Whether it names another bot.</param>
internal sealed record GivenCommand(string Name, string Rest, bool IsOthers)
{
    /// <summary>As the catalogue spells it.</summary>
    public string Text => Rest.Length == 0 ? $"/{Name}" : $"/{Name} {Rest}";
}
