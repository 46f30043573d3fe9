namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>Answers are short, and look right on every platform.</summary>
internal static class AnswerRules
{
    private const int MostSentences = 5;
    private const int MostCharacters = 1000;

    public static IEnumerable<Finding> Find(Checkup checkup) =>
        checkup.Content.Entries.SelectMany(entry => OfEntry(entry, checkup.Content.LinesOf(entry).Answer));

    private static IEnumerable<Finding> OfEntry(Entry entry, int line)
    {
        var sentences = Sentences.Count(entry.Answer);
        if (sentences > MostSentences)
        {
            yield return Checkup.Warn(entry, line, "long-answer", $"The answer has {sentences} sentences; {MostSentences} are the most. Keep what the question needs.");
        }
        else if (entry.Answer.Length > MostCharacters)
        {
            yield return Checkup.Warn(entry, line, "long-answer", $"The answer has {entry.Answer.Length} characters; {MostCharacters} are the most. Keep what the question needs.");
        }

        foreach (var flaw in AnswerMarkdown.Flaws(entry.Answer).Where(flaw => flaw.Level == FindingLevel.Warning))
        {
            yield return Checkup.Warn(entry, line + flaw.Line, flaw.Rule, flaw.Message);
        }
    }
}
