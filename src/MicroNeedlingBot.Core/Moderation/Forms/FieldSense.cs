using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>What plainly is no answer to a field's question: a number, a word for a button, a question where an answer belongs.</summary>
internal static partial class FieldSense
{
    private const int MostTopicWords = 3;

    private static readonly HashSet<string> s_control = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "no", "nope", "none", "nothing", "skip", "n/a", "yes", "y", "yep", "yeah", "ok", "okay", "sure", "keep", "keep it", "keep as it is", "keep it as it is",
        "same", "unchanged", "no reason", "next", "back", "done", "change", "change something", "edit", "save on top", "take all out",
    };

    /// <summary>What is wrong with a text as the answer to a field's question, and how to mend it; null when nothing is.</summary>
    public static string? Problem(EntryField field, string text)
    {
        if (text.Length == 0 || VisibleText.Of(text).AsSpan().Trim().IsEmpty)
        {
            return field.Needed ? $"There is nothing in that (rule empty). Write the {field.Label.ToLowerInvariant()} in words." : "There is nothing in that (rule empty). Write it in words, or “none”.";
        }

        var (shown, isWordOrNumber) = (LengthRules.Shown(text), s_control.Contains(text.TrimEnd('.', '!')) || NumbersOnly().IsMatch(text));
        return field.Name switch
        {
            EntryFields.Question when isWordOrNumber => $"“{shown}” is no question (rule no-question). Write it as a member would ask it.",
            EntryFields.Answer when isWordOrNumber => $"“{shown}” is no answer that members could use (rule no-answer). Write at least one plain sentence.",
            EntryFields.Answer when IsOnlyAQuestion(text) => $"“{shown}” is a question, no answer (rule no-answer). Write what members should read; to ask me something, leave first.",
            EntryFields.Also when isWordOrNumber => $"“{shown}” is no way to ask the question (rule no-phrasing). Write others in words, one a line, or “none”.",
            EntryFields.Topic when isWordOrNumber || EntryIds.TopicOf(text) is null || Words().Count(text) > MostTopicWords => $"“{shown}” is no topic: a topic is one to three plain words, such as: before (rule bad-topic).",
            _ => null,
        };
    }

    /// <summary>One sentence that asks: whatever it is, members would read it as the answer.</summary>
    private static bool IsOnlyAQuestion(string text) => text.EndsWith('?') && text.AsSpan().IndexOfAny(".!\n") < 0 && text.AsSpan().Count('?') == 1;

    [GeneratedRegex(@"^[\W\d]*\d[\W\d]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumbersOnly();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
