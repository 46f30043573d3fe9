using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Asks a matcher every phrasing that it was trained on, for the checks of a knowledge folder.</summary>
internal static class PhrasingTrials
{
    /// <summary>Trains on the content and tells what each of its phrasings finds.</summary>
    public static IReadOnlyList<PhrasingTrial> Of(KnowledgeContent content, SentenceEncoder? encoder, Action<string> progress)
    {
        var table = new EntryTable(content.Entries);
        var prepared = Preparation.Of(content, new LearntTexts(content, table), encoder, progress);
        int[] all = [.. Enumerable.Range(0, table.Phrasings.Count)];
        progress("Training the matcher.");
        var weights = Training.Train(prepared.Rows, all, table);
        return [.. all.Select(phrasing => TrialOf(phrasing, Training.Scores(prepared.Rows[phrasing], all, weights, table), prepared.Rows[phrasing], table))];
    }

    private static PhrasingTrial TrialOf(int phrasing, float[] scores, KernelRow row, EntryTable table)
    {
        var own = table.Owners[phrasing];
        var found = own;
        for (var e = 0; e < table.Entries.Count; e++)
        {
            found = scores[e] > scores[found] ? e : found;
        }

        // An entry on the same facts answers the question as well: that is no fault of either.
        found = table.Answers(found, own) ? own : found;
        var nearest = Nearest(row, found, phrasing, table);
        return new PhrasingTrial(
            table.Entries[own].Id, table.Phrasings[phrasing], table.Entries[found].Id, nearest < 0 ? 0 : row.Similarity(nearest), nearest < 0 ? null : table.Phrasings[nearest]);
    }

    private static int Nearest(KernelRow row, int entry, int except, EntryTable table)
    {
        var best = -1;
        for (var p = 0; p < table.Owners.Length; p++)
        {
            if (table.Owners[p] == entry && p != except && (best < 0 || row.Sum[p] > row.Sum[best]))
            {
                best = p;
            }
        }

        return best;
    }
}
