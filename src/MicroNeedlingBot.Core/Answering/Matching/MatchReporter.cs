using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Tells in words how a question was matched.</summary>
internal static class MatchReporter
{
    /// <summary>The report.</summary>
    public static MatchReport Report(Match match, IReadOnlyList<string> questions)
    {
        var nearest = match.NearestPhrasing < 0 ? null : match.Table.Phrasings[match.NearestPhrasing];
        var shared = match.Ranking.Count == 0 ? (IReadOnlyList<string>)[] : SharedWords(match.Question.Words, match.Table.Entries[match.Ranking[0].Entry]);
        return new MatchReport(questions.Count > 1 ? questions : [match.Question.Text.Trim()], match.Question.ReadAs, nearest, match.NearestSimilarity, shared)
        {
            Scores = [.. match.Ranking.Take(2).Select(ranked => (match.Table.Entries[ranked.Entry].Id, ranked.Probability))],
        };
    }

    /// <summary>The report on a question that asks for an entry word by word.</summary>
    public static MatchReport Saved(Match match) =>
        new([match.Question.Text.Trim()], match.Question.ReadAs, match.Question.Text.Trim(), NearestSimilarity: 1, [.. match.Question.Words.Distinct(StringComparer.Ordinal)]);

    /// <summary>Few ask how a question was matched, and an entry has many words to stem: that waits until somebody does.</summary>
    private static DeferredList<string> SharedWords(IReadOnlyList<string> words, Entry entry) => new(() =>
    {
        var stems = entry.AllPhrasings
            .SelectMany(phrasing => Tokeniser.Tokens(phrasing)).Select(Porter2.Stem).ToHashSet(StringComparer.Ordinal);
        return [.. words.Where(word => stems.Contains(Porter2.Stem(word))).Distinct(StringComparer.Ordinal)];
    });
}
