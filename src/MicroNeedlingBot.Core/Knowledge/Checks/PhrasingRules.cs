using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>Enough phrasings, each with words, and a title that reads as a question.</summary>
internal static class PhrasingRules
{
    public static IEnumerable<Finding> Find(Checkup checkup) =>
        checkup.Content.Entries.SelectMany(entry => OfEntry(entry, checkup.Content.LinesOf(entry)));

    private static IEnumerable<Finding> OfEntry(Entry entry, EntryLines lines)
    {
        var needed = Needed(entry.Kind);
        if (entry.Phrasings.Count < needed)
        {
            yield return Checkup.Warn(entry, lines.Question, "few-phrasings", $"The entry has {Count(entry.Phrasings.Count)} under \"also\"; {needed} are the least for its kind. Add {needed - entry.Phrasings.Count} in other people's words.");
        }

        if (entry.Kind != EntryKind.SmallTalk && !entry.Question.EndsWith('?'))
        {
            yield return Checkup.Warn(entry, lines.Question, "title-question", "The title is no question. Write it as one, with a question mark at its end.");
        }

        foreach (var (index, phrasing) in entry.Phrasings.Index())
        {
            if (Tokeniser.Tokens(phrasing).Count == 0)
            {
                yield return Checkup.Warn(entry, lines.Phrasing(index), "wordless-phrasing", $"\"{phrasing}\" has no words, so nothing can be found by it. Take it out or write it in words.");
            }
        }
    }

    private static int Needed(EntryKind kind) => kind switch
    {
        EntryKind.Gap => 10,
        EntryKind.SmallTalk => 8,
        _ => 15,
    };

    private static string Count(int phrasings) => phrasings == 1 ? "1 phrasing" : $"{phrasings} phrasings";
}
