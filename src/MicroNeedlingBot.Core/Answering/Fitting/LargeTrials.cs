using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>The trials of a content that is matched by shortlist, on an even sample of its phrasings.</summary>
internal static class LargeTrials
{
    private const int Sample = 1_500;

    /// <summary>Asks each sampled phrasing as if it alone, and as if its whole entry, were not known.</summary>
    public static IReadOnlyList<Trial> Run(EntryTable table, ShortlistScorer scorer, QuestionReader reader, SentenceEncoder? encoder)
    {
        var count = table.Phrasings.Count;
        var sample = Math.Min(Sample, count);
        var trials = new Trial[2 * sample];
        Parallel.For(0, sample, Workload.Options, k =>
        {
            var p = (int)((long)k * count / sample);
            var question = reader.Read(table.Phrasings[p]);
            var meaning = new float[encoder is null ? 0 : SentenceEncoder.Dimensions];
            encoder?.Encode(question.Text, meaning);
            var owner = table.Owners[p];
            trials[k] = TrialOf(table, owner, scorer.Score(question, meaning, p, exceptEntry: -1), p, entryKnown: true);
            trials[sample + k] = TrialOf(table, owner, scorer.Score(question, meaning, exceptPhrasing: -1, owner), -1, entryKnown: false);
        });
        return trials;
    }

    private static Trial TrialOf(EntryTable table, int owner, ScoredEntries scored, int except, bool entryKnown)
    {
        var place = scored.Table.Entries.ToList().IndexOf(table.Entries[owner]);
        bool[]? known = null;
        if (place >= 0 && except >= 0)
        {
            known = [.. scored.Table.Owners.Select(_ => true)];
            known[Array.IndexOf(scored.Table.Owners, place) + except - Array.IndexOf(table.Owners, owner)] = false;
        }

        return new Trial(scored, place, table.IsGuide[owner], entryKnown, known);
    }
}
