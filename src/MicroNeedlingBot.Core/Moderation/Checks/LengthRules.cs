using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Nothing is missing, and everything fits where it is shown.</summary>
internal static class LengthRules
{
    private const int MostSentences = 5;
    private const int UsualCharacters = 1_000;

    public static IEnumerable<EditFinding> Find(Draft draft)
    {
        var entry = draft.Entry;
        if (entry.Question.Length == 0)
        {
            yield return EditFinding.Error(EntryFields.Question, "missing-question", "There is no question. Write it as a member would ask it.");
        }

        if (entry.Answer.Length == 0)
        {
            yield return EditFinding.Error(EntryFields.Answer, "missing-answer", "There is no answer. Write one to five plain sentences.");
        }

        if (entry.Phrasings.Count > Math.Max(EditLimits.MostPhrasings, draft.Before.Select(before => before.Phrasings.Count).DefaultIfEmpty().Max()))
        {
            yield return EditFinding.Error(EntryFields.Also, "too-many-phrasings", $"There are {entry.Phrasings.Count} other phrasings; {EditLimits.MostPhrasings} are the most. Keep those that differ.");
        }

        foreach (var (field, text) in draft.Texts.Where(each => each.Field is not EntryFields.Answer && each.Text.Length > Longest(each.Field)))
        {
            yield return EditFinding.Error(field, "too-long", $"“{Shown(text)}” has {text.Length} characters; {Longest(field)} are the most. Make it shorter.");
        }

        foreach (var finding in draft.IsNewAnswer ? OfAnswer(entry) : [])
        {
            yield return finding;
        }
    }

    private static IEnumerable<EditFinding> OfAnswer(Entry entry)
    {
        var tooLong = PlatformRoom.Of(entry).Where(room => !room.Fits).ToList();
        var sentences = Sentences.Count(entry.Answer);
        if (entry.Answer.AsSpan().Count('\n') >= EditLimits.MostLines)
        {
            yield return EditFinding.Error(EntryFields.Answer, "too-many-lines", $"The answer has more than {EditLimits.MostLines} lines. Make it shorter.");
        }

        if (tooLong.Count > 0)
        {
            yield return EditFinding.Error(EntryFields.Answer, "answer-too-long", $"The answer does not fit one message: {string.Join(", ", tooLong.Select(room => room.Words))}. Cut it down to what the question needs, or make two entries of it.");
        }
        else if (sentences > MostSentences || entry.Answer.Length > UsualCharacters)
        {
            yield return EditFinding.Warning(EntryFields.Answer, "long-answer", $"The answer has {sentences} sentences and {entry.Answer.Length} characters; members read {MostSentences} sentences, or {UsualCharacters} characters. Keep what the question needs.");
        }
    }

    /// <summary>The beginning of a text, to be named.</summary>
    internal static string Shown(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)].TrimEnd() + "…";

    private static int Longest(string field) => field is EntryFields.Also ? EditLimits.LongestPhrasing : EditLimits.LongestLine;
}
