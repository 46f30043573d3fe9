using System.Globalization;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat;

/// <summary>Says in plain words how a question was read and matched.</summary>
internal static class MatchExplanation
{
    private const int LongestQuote = 200;

    /// <summary>The explanation.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="verdict">What was made of it.</param>
    /// <param name="content">The content that it was matched with.</param>
    /// <param name="forModerators">Whether to add the figures by which entries are mended.</param>
    public static Reply Of(string question, Verdict verdict, KnowledgeContent content, bool forModerators = false)
    {
        var points = Reading(verdict.Match).Concat(Ranking(verdict)).Concat(forModerators ? Figures(verdict) : []).Append(Decision(verdict)).ToList();
        return new Reply(
        [
            Paragraph.Of($"How I read {Quote(question)}:"),
            new PointList([.. points.Select(point => (IReadOnlyList<Run>)[new Run(point)])], Numbered: false),
            .. Source(verdict, content),
        ]);
    }

    private static IEnumerable<string> Reading(MatchReport? match)
    {
        if (match is null)
        {
            yield break;
        }

        if (match.Questions.Count > 0)
        {
            yield return (match.Questions.Count == 1 ? "Question seen: " : "Questions seen: ")
                + string.Join(" · ", match.Questions.Select(Quote));
        }

        if (match.ReadAs.Count > 0)
        {
            yield return "Words read as others: "
                + string.Join(", ", match.ReadAs.Take(20).Select(word => $"{word.Written} → {word.Read}"));
        }

        if (match.NearestPhrasing is { } nearest)
        {
            var similarity = match.NearestSimilarity.ToString("0.00", CultureInfo.InvariantCulture);
            yield return $"Nearest known phrasing: {Quote(nearest)} (similarity {similarity})";
        }

        if (match.SharedWords.Count > 0)
        {
            yield return "Words in common with the likeliest: " + string.Join(", ", match.SharedWords.Take(20));
        }
    }

    private static IEnumerable<string> Ranking(Verdict verdict)
    {
        if (verdict.Candidates is not [var first, ..])
        {
            yield break;
        }

        yield return $"Likeliest: {Shown(first)}";
        if (verdict.Candidates is [_, var second, ..])
        {
            yield return $"Runner-up: {Shown(second)}, {Points(first.Confidence - second.Confidence)} behind";
        }
    }

    private static IEnumerable<string> Figures(Verdict verdict)
    {
        if (verdict.Match is not { Scores: [var first, ..] } match)
        {
            yield break;
        }

        yield return $"Words matched: {match.SharedWords.Count} of {match.Questions.Sum(question => Tokeniser.Tokens(question).Count).ToString(CultureInfo.InvariantCulture)}";
        yield return match.Scores is [_, var second, ..]
            ? $"Score: {first.EntryId} {Score(first.Score)}, runner-up {second.EntryId} {Score(second.Score)}, margin {Score(first.Score - second.Score)}"
            : $"Score: {first.EntryId} {Score(first.Score)}, no runner-up";
        yield return $"I answer from covered {Percent(Thresholds.CoveredForAnswer)} and sure {Percent(Thresholds.Confident)} on; it was covered {Percent(verdict.Covered)}, sure {Percent(verdict.Confidence)}";
    }

    private static string Score(double score) => score.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Decision(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Urgent => "A warning sign comes before any answer, so nothing else was looked at.",
        Outcome.Answer => $"Covered by the guide: {Percent(verdict.Covered)}. Sure enough, so I answered.",
        Outcome.Choices => $"Covered by the guide: {Percent(verdict.Covered)}. Not sure enough of one, so I let you choose.",
        Outcome.SmallTalk => "Taken as small talk.",
        _ when verdict.Entries.Count > 0 => "It matched a question that the guide is known to leave open.",
        _ => $"Covered by the guide: {Percent(verdict.Covered)}. Too little, so I said that it isn't covered.",
    };

    private static IEnumerable<Note> Source(Verdict verdict, KnowledgeContent content) =>
        verdict.Outcome == Outcome.Answer
            ? verdict.Entries.Select(shown => Answers.Source.Of(shown.Entry, content)).OfType<Note>().Distinct()
            : [];

    private static string Shown(Candidate candidate) =>
        $"{Quote(candidate.Entry.Question)} ({candidate.Entry.Id}), {Percent(candidate.Confidence)}";

    private static string Quote(string text)
    {
        var line = VisibleText.Of(text).Trim();
        return line.Length > LongestQuote ? $"“{VisibleText.Of(line[..LongestQuote])}…”" : $"“{line}”";
    }

    private static string Percent(double share) => Hundredths(share) + " %";

    private static string Points(double share) => Hundredths(share) + " points";

    private static string Hundredths(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture);
}
