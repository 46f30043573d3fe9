using System.Globalization;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>What becomes of a list of choices: lines of text, and buttons.</summary>
/// <param name="Text">The lead, and the lines of what is no button or too long for one.</param>
/// <param name="Buttons">The buttons, in the order of the choices.</param>
/// <param name="OnOneLine">Whether they belong into one row.</param>
internal sealed record ShownChoices(StyledText Text, IReadOnlyList<InlineKeyboardButton> Buttons, bool OnOneLine)
{
    /// <summary>What Telegram takes.</summary>
    private const int LongestButton = 64;

    /// <summary>What a narrow phone shows of a button as wide as the screen; the rest would be three dots.</summary>
    private const int LongestOnPhone = 40;

    /// <summary>A button that needs no number even where others of its list have one: "None of these".</summary>
    private const int LongestAmongNumbers = 20;

    public static ShownChoices Of(ChoiceList list, Func<Choice, ButtonTarget?> target)
    {
        var choices = list.Choices.Select(choice => (Choice: choice, Target: target(choice) is { IsSendable: true } sendable ? sendable : null)).ToList();
        var isPressed = choices.Exists(each => each.Target is not null);
        var isSpelt = !list.OnOneLine && choices.Exists(each => each.Target is not null && Words(each.Choice).Length > LongestOnPhone);
        var (lines, buttons) = (new List<string>(), new List<InlineKeyboardButton>());
        foreach (var (choice, does) in choices)
        {
            var words = Words(choice);
            var numbered = words.Length == 0 || (isSpelt && words.Length > LongestAmongNumbers);
            if (does is null || numbered)
            {
                lines.Add((does is null && isPressed ? "•" : Number(choice) + ".") + " " + words);
            }

            if (does is not null)
            {
                buttons.Add(Button(numbered ? Number(choice) : ShortenedText.Cut(words, LongestButton), does));
            }
        }

        return new ShownChoices(Written(TappableCommands.In(isPressed ? list.LeadOverButtons ?? list.Lead : list.Lead), lines), buttons, list.OnOneLine);
    }

    private static StyledText Written(string lead, IEnumerable<string> lines)
    {
        var writer = new StyledTextWriter();
        foreach (var line in lines.Prepend(lead).Where(line => line.Length > 0))
        {
            (writer.Length == 0 ? writer : writer.Break()).Say(line);
        }

        return writer.Written;
    }

    private static InlineKeyboardButton Button(string text, ButtonTarget does) => new()
    {
        Text = text,
        CallbackData = (does as ButtonTarget.CallbackData)?.Data,
        Url = (does as ButtonTarget.Url)?.Address,
    };

    private static string Words(Choice choice) => VisibleText.Of(choice.Text).Trim();

    private static string Number(Choice choice) => choice.Number.ToString(CultureInfo.InvariantCulture);
}
