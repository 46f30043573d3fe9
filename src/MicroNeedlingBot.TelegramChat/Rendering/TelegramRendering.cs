using System.Text;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>
/// Renders replies as Telegram messages: text and what its stretches look like, so there is nothing to escape and
/// nothing to inject; choices as buttons under the last message.
/// </summary>
internal static class TelegramRendering
{
    private const int LongestCaption = 1_024;

    /// <summary>Where a reply has buttons and no words: a message can't be without any.</summary>
    private static readonly StyledText s_onlyButtons = new("Please choose:", []);

    /// <summary>The messages of a reply, in the order to send them; none where it says nothing.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="target">What a choice's button does; a choice without one is a line of text.</param>
    public static IReadOnlyList<TelegramMessage> Of(Reply reply, Func<Choice, ButtonTarget?> target)
    {
        var choices = reply.Blocks.OfType<ChoiceList>().Select(list => ShownChoices.Of(list, target)).ToList();
        var files = reply.Blocks.OfType<FileBlock>().Select(Upload).ToList();
        var parts = TextParts.Of(BlockText.Of(reply.Blocks, choices)).ToList();
        var keyboard = KeyboardRows.Of(choices);
        if (parts.Count == 0 && keyboard is not null && files.Count == 0)
        {
            parts.Add(s_onlyButtons);
        }

        return files.Count > 0 && (parts is [] or [{ Text.Length: <= LongestCaption }])
            ? WithCaption(files, parts.Count == 0 ? null : parts[0], keyboard)
            : Apart(files, parts, keyboard);
    }

    /// <summary>Short words and their file are one message.</summary>
    private static List<TelegramMessage> WithCaption(List<FileUpload> files, StyledText? caption, ReplyMarkup? keyboard) =>
    [
        .. files.SkipLast(1).Select(Bare),
        new TelegramMessage(caption?.Text ?? "", caption?.Entities ?? [], keyboard, files[^1]),
    ];

    /// <summary>The text comes last, so that its buttons stay where one types.</summary>
    private static List<TelegramMessage> Apart(List<FileUpload> files, List<StyledText> parts, ReplyMarkup? keyboard) =>
    [
        .. files.Select(Bare),
        .. parts.Select((part, at) => new TelegramMessage(part.Text, part.Entities, at == parts.Count - 1 ? keyboard : null, File: null)),
    ];

    private static TelegramMessage Bare(FileUpload file) => new("", [], Markup: null, file);

    private static FileUpload Upload(FileBlock file) => new(VisibleText.Of(file.Name), file.MediaType, Encoding.UTF8.GetBytes(file.Content));
}
