using System.Globalization;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Rendering;
using NodaTime;
using Shouldly;

namespace MicroNeedlingBot.Tests.TelegramChat.Rendering;

/// <summary>Renders replies with a button for every choice, and draws what came of it.</summary>
internal static class Rendered
{
    public static IReadOnlyList<TelegramMessage> Of(Reply reply) =>
        TelegramRendering.Of(reply, choice => new ButtonTarget.CallbackData(string.Create(CultureInfo.InvariantCulture, $"o:1:{choice.Number}")));

    public static TelegramMessage One(Block block) => Of(new Reply([block])).ShouldHaveSingleItem();

    public static Choice Choice(int number, string text) => new(number, text, new SayText(text));

    public static string Stretch(TelegramMessage message, MessageEntity entity) => message.Text.Substring(entity.Offset, entity.Length);

    /// <summary>The keyboard as a member sees it.</summary>
    public static IEnumerable<string> Rows(TelegramMessage message) =>
        (message.Markup?.InlineKeyboard ?? []).Select(row => string.Join(' ', row.Select(button => $"[{button.Text}]")));

    /// <summary>A whole reply: marks as in ⟨bold:…⟩, a line between messages, the buttons below.</summary>
    public static string Draw(IEnumerable<TelegramMessage> messages) => string.Join("\n----\n", messages.Select(Draw)) + "\n";

    private static string Draw(TelegramMessage message)
    {
        var file = message.File is { } sent ? (string[])[$"{{file {sent.Name}, {sent.MediaType}}}"] : [];
        return string.Join('\n', [.. file, Marked(message).Replace("\u2060", "\\u2060", StringComparison.Ordinal), .. Rows(message)]);
    }

    private static string Meaning(MessageEntity entity) =>
        entity.Url is { } url ? " " + url
        : entity.UnixTime is { } seconds ? $" {Instant.FromUnixTimeSeconds(seconds)} as {entity.DateTimeFormat}"
        : "";

    private static string Marked(TelegramMessage message)
    {
        var text = message.Text;
        var marks = message.Entities
            .SelectMany(entity => new[] { (At: entity.Offset + entity.Length, Mark: "⟩"), (At: entity.Offset, Mark: $"⟨{entity.Type}{Meaning(entity)}: ") })
            .OrderByDescending(mark => mark.At);
        return marks.Aggregate(text, (marked, mark) => marked.Insert(mark.At, mark.Mark));
    }
}
