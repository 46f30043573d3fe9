using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Answering.Warnings;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering;

/// <summary>
/// Decides what to say to a message: warning signs first, then the entries that it may mean. The same message against
/// the same snapshot gives the same verdict. Never throws, whatever the message.
/// </summary>
public sealed class QuestionAnswerer(LiveKnowledge knowledge)
{
    private const int UsualCandidates = 5;

    /// <summary>The verdict on one message, as a member typed it.</summary>
    public Verdict Answer(string message) => Judge(message, knowledge.Current);

    /// <summary>The verdict on one message from one snapshot.</summary>
    public static Verdict Judge(string message, KnowledgeBase snapshot) => Judge(message, snapshot, UsualCandidates);

    /// <summary>The verdict on one message from one snapshot, with more or fewer candidates.</summary>
    /// <param name="message">The message.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="mostCandidates">How many candidates are wanted; what is answered doesn't depend on it.</param>
    public static Verdict Judge(string message, KnowledgeBase snapshot, int mostCandidates)
    {
        var matcher = snapshot.Matcher;
        var match = matcher.Match(message);
        var candidates = match.Ranking.Take(mostCandidates).Select((ranked, place) => CandidateOf(ranked, match, place)).ToList();
        var warning = UrgencyJudge.ReplyTo(message, match.Urgency, snapshot.Content.WarningSigns)
            ?? UrgencyJudge.ReplyToPart(message, sentence => matcher.Match(sentence).Urgency, snapshot.Content.WarningSigns);
        var questions = warning is null ? MessageSplitter.Questions(message) : [];
        var decision = warning is null ? Decide(match, questions, matcher) : new Decision(Outcome.Urgent, []);
        return new Verdict(
            decision.Outcome,
            match.Covered,
            match.Confidence,
            [.. decision.Entries.Select(entry => Find(candidates, entry))],
            candidates,
            warning,
            MatchReporter.Report(match, questions));
    }

    /// <summary>Two questions get two answers, where both are clear by themselves; else the message counts as a whole.</summary>
    private static Decision Decide(Match match, IReadOnlyList<string> questions, QuestionMatcher matcher)
    {
        var whole = Decision.Of(match);
        if (questions.Count < 2)
        {
            return whole;
        }

        var parts = questions.Select(question => Decision.OfPart(matcher.Match(question))).ToList();
        return parts.Contains(null) ? whole : Decision.Together(whole, parts.OfType<Decision>());
    }

    private static Candidate CandidateOf(RankedEntry ranked, Match match, int place) =>
        new(match.Table.Entries[ranked.Entry], place == 0 ? match.Confidence : ranked.Probability * Rest(match));

    /// <summary>What turns probabilities behind the first into shares of what its confidence leaves.</summary>
    private static double Rest(Match match) => (1 - match.Confidence) / Math.Max(1 - match.Ranking[0].Probability, 1e-9);

    private static Candidate Find(List<Candidate> candidates, Entry entry) =>
        candidates.Find(candidate => ReferenceEquals(candidate.Entry, entry)) ?? new Candidate(entry, 0);
}
