using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering;

/// <summary>
/// Decides what to say to a message: warning signs first, then the entries that it may mean. The same message against
/// the same snapshot gives the same verdict. Never throws, whatever the message.
/// </summary>
public sealed class QuestionAnswerer(LiveKnowledge knowledge)
{
    private const int MostCandidates = 5;

    /// <summary>The verdict on one message, as a member typed it.</summary>
    public Verdict Answer(string message)
    {
        var snapshot = knowledge.Current;
        var table = snapshot.Matcher.Table;
        var match = snapshot.Matcher.Match(message);
        var candidates = match.Ranking.Take(MostCandidates).Select((ranked, place) => CandidateOf(table, ranked, match, place)).ToList();
        var warning = snapshot.Content.WarningSigns?.Find(message);
        var decision = warning is null ? Decision.Of(match, table) : new Decision(Outcome.Urgent, []);
        return new Verdict(
            decision.Outcome,
            match.Covered,
            match.Confidence,
            [.. decision.Entries.Select(entry => Find(candidates, table.Entries[entry]))],
            candidates,
            warning?.Reply,
            MatchReporter.Report(match, table));
    }

    private static Candidate CandidateOf(EntryTable table, RankedEntry ranked, Match match, int place) =>
        new(table.Entries[ranked.Entry], place == 0 ? match.Confidence : Math.Min(ranked.Support, 1 - match.Confidence));

    private static Candidate Find(List<Candidate> candidates, Entry entry) =>
        candidates.Find(candidate => ReferenceEquals(candidate.Entry, entry)) ?? new Candidate(entry, 0);
}
