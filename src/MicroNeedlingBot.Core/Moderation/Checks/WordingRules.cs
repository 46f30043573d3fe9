using System.Text.RegularExpressions;
using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Questions and answers in English words, that can be found.</summary>
internal static partial class WordingRules
{
    public static IEnumerable<EditFinding> Find(Draft draft)
    {
        var entry = draft.Entry;
        foreach (var (field, text) in draft.Texts.Where(each => each.Text.Length > 0 && each.Field is not EntryFields.Reason))
        {
            if (Tokeniser.Tokens(text).Count == 0)
            {
                yield return EditFinding.Error(field, "no-words", $"“{LengthRules.Shown(text)}” has no words, so nobody can find or understand it. Write it in words; emoji may stand beside them.");
            }
            else if (ForeignLanguage.IsLikely(text))
            {
                yield return EditFinding.Warning(field, "other-language", $"“{LengthRules.Shown(text)}” does not look like English, the only language that I match. Write it in English.");
            }
        }

        if (draft.Texts.Any(each => each.Field is EntryFields.Question && each.Text.Length > 0) && !entry.Question.EndsWith('?'))
        {
            yield return EditFinding.Warning(EntryFields.Question, "title-question", "The question has no question mark. Write it as a member would ask it.");
        }

        foreach (var (field, text) in draft.Texts.Where(each => each.Field is EntryFields.Question or EntryFields.Also))
        {
            if (draft.IsUrgent(text))
            {
                yield return EditFinding.Warning(field, "warning-sign", $"“{LengthRules.Shown(text)}” is a warning sign: whoever writes it gets the fixed warning and not this answer. That can't be changed; leave it out.");
            }
        }

        if (draft.IsNewAnswer && FirstPerson().IsMatch(entry.Answer) && draft.IsUrgent(entry.Answer))
        {
            yield return EditFinding.Warning(EntryFields.Answer, "warning-sign", $"“{LengthRules.Shown(entry.Answer)}” reads like an alarm about oneself, and members would get it as the answer. Write what they should do, without “I” and “my”.");
        }
    }

    [GeneratedRegex(@"\b(?:i|i['’]?m|i['’]ve|my|me)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FirstPerson();
}
