namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>What no platform may be sent: these are errors, so a folder that has them is not loaded.</summary>
internal static class SendingRules
{
    public static IEnumerable<Finding> Find(KnowledgeContent content) =>
        content.Entries.SelectMany(entry => OfEntry(entry, content.LinesOf(entry)));

    private static IEnumerable<Finding> OfEntry(Entry entry, EntryLines lines)
    {
        var question = SentText.Flaws(entry.Question).Select(flaw => Error(entry, lines.Question, flaw));
        var answer = AnswerMarkdown.Flaws(entry.Answer)
            .Where(flaw => flaw.Level == FindingLevel.Error)
            .Select(flaw => Error(entry, lines.Answer + flaw.Line, flaw));
        return question.Concat(answer);
    }

    private static Finding Error(Entry entry, int? line, Flaw flaw) =>
        new(KnowledgePaths.FileOf(entry.Id), line, FindingLevel.Error, flaw.Rule, flaw.Message);
}
