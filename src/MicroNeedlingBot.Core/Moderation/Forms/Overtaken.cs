using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>Somebody else changed the entry while the form was open: both texts are shown, and its writer decides.</summary>
internal static class Overtaken
{
    private const string Shown = "overtaken-by";

    /// <summary>Whether both texts were shown, as they are now.</summary>
    public static bool WasShown(EntryChange change) => string.Equals(change.Draft.Dialogue[Shown], NumberOf(change), StringComparison.Ordinal);

    private static string NumberOf(EntryChange change) => (change.Target?.Number ?? 0).ToString(CultureInfo.InvariantCulture);

    public static Turn Ask(Request request, EntryChange change, string field)
    {
        var newest = change.Target?.Newest;
        var who = newest is null ? "The entry was changed meanwhile." : $"{RevisionWords.Of(newest)}, meanwhile. Nothing of yours was saved yet.";
        var onTop = change.OnTop();
        return request.Ask(change.Draft.Dialogue.With(Shown, NumberOf(change)), field, new Reply(
        [
            Paragraph.Of(who),
            .. Texts(change),
            ChoiceLists.Numbered(
                "Which one shall it be?",
                [
                    ("Save mine on top", new SayText(SaveWords.SaveOnTop(onTop.Draft.Stamp))),
                    ("Change mine first", new SayText("change something")),
                    ("Drop mine", new SayText("cancel")),
                ]),
        ]));
    }

    private static IEnumerable<Block> Texts(EntryChange change)
    {
        if (change.Target?.Live is not { } theirs)
        {
            return [Paragraph.Of("It is taken away now. Yours would bring it back:"), Paragraph.Of(change.Entry.Answer)];
        }

        var differs = EntryDiff.Blocks(theirs, change.Entry).ToList();
        return
        [
            Paragraph.Of("There now:"), new Heading(theirs.Question), .. ReplyMarkdown.Parse(theirs.Answer),
            Paragraph.Of("Yours:"), new Heading(change.Entry.Question), .. ReplyMarkdown.Parse(change.Entry.Answer),
            .. differs.Count == 0 ? [] : (Block[])[Paragraph.Of("From theirs to yours:"), .. differs],
        ];
    }
}
