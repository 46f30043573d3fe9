using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>A yes or a no, as people type it.</summary>
internal static class YesOrNo
{
    /// <summary>The field that holds it, in every form that asks.</summary>
    public const string Field = "agreed";

    private const int MostWords = 5;

    private static readonly HashSet<string> s_yes = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "y", "yep", "yeah", "yea", "sure", "ok", "okay", "correct", "right", "do it", "go ahead", "confirm", "👍",
    };

    private static readonly HashSet<string> s_no = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "n", "nope", "nah", "leave it", "leave them", "don't", "don’t", "dont", "keep it", "keep them", "nein", "non", "👎",
    };

    /// <summary>Polite and thoughtful words around it, which change nothing.</summary>
    private static readonly HashSet<string> s_around = new(StringComparer.OrdinalIgnoreCase)
    {
        "please", "pls", "plz", "thanks", "thank", "you", "actually", "well", "um", "hm", "hmm", "oh", "then",
    };

    /// <summary>"No idea" is no answer.</summary>
    private static readonly HashSet<string> s_unsure = new(StringComparer.OrdinalIgnoreCase) { "idea", "clue", "wait", "sorry", "change" };

    /// <summary>True for yes, false for no, null for neither. A yes must be plain; a no may say some words more.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="act">What the question is about, which says yes as well: "save it".</param>
    public static bool? Read(string? typed, string act = "")
    {
        var words = (typed ?? "").Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).Where(word => !s_around.Contains(word)).ToList();
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        var (first, said, rest) = (words[0], string.Join(' ', words), string.Join(' ', words.Skip(1)));
        return IsYes(said, act) || (s_yes.Contains(first) && IsYes(rest, act)) ? true
            : s_no.Contains(said) || (s_no.Contains(first) && !AskedBetween.IsLikely(rest) && !IsUnsure(words)) ? false
            : null;
    }

    /// <summary>Whether somebody wants to give another time.</summary>
    public static bool IsOtherTime(string? typed) =>
        typed is not null && !AskedBetween.IsLikely(typed) && (typed.Contains("another time", StringComparison.OrdinalIgnoreCase) || typed.Contains("change", StringComparison.OrdinalIgnoreCase));

    /// <summary>Asks for it: with all that leads to it at first, by the question alone after anything that is neither.</summary>
    public static Turn Ask(Request request, OpenDialogue dialogue, Reply all) => dialogue[Field] is null
        ? request.Ask(dialogue, Field, all)
        : request.AskAgain(dialogue, Field, problem: "", new Reply([.. all.Blocks.OfType<ChoiceList>()]));

    private static bool IsYes(string said, string act) =>
        s_yes.Contains(said) || (act.Length > 0 && said.Equals(act, StringComparison.OrdinalIgnoreCase));

    private static bool IsUnsure(List<string> words) =>
        words.Exists(word => s_unsure.Contains(word) || word.EndsWith('?') || word.Any(char.IsAsciiDigit));
}
