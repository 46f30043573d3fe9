using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Tells in words how a question was matched.</summary>
internal static class MatchReporter
{
    /// <summary>The report.</summary>
    public static MatchReport Report(Match match, IReadOnlyList<string> questions)
    {
        var nearest = match.NearestPhrasing < 0 ? null : match.Table.Phrasings[match.NearestPhrasing];
        var shared = match.Ranking.Count == 0 ? [] : SharedWords(match);
        return new MatchReport(questions.Count > 1 ? questions : [match.Question.Text.Trim()], match.Question.ReadAs, nearest, match.NearestSimilarity, shared);
    }

    private static List<string> SharedWords(Match match)
    {
        var stems = match.Table.Entries[match.Ranking[0].Entry].AllPhrasings
            .SelectMany(phrasing => Tokeniser.Tokens(phrasing)).Select(Porter2.Stem).ToHashSet(StringComparer.Ordinal);
        return [.. match.Question.Words.Where(word => stems.Contains(Porter2.Stem(word))).Distinct(StringComparer.Ordinal)];
    }
}
