using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>The trials of a fit, as the checks of a knowledge folder take them.</summary>
internal static class PhrasingTrials
{
    /// <summary>Fits the content and tells what each phrasing found without itself.</summary>
    public static IReadOnlyList<PhrasingTrial> Of(KnowledgeContent content, SentenceEncoder? encoder, Action<string> progress)
    {
        var table = new EntryTable(content.Entries);
        var prepared = Preparation.Of(content, table, encoder, progress);
        return [.. CrossValidation.ByPhrasing(prepared.Rows, table).Select(trial => TrialOf(trial, prepared.Rows[trial.Phrasing], table))];
    }

    private static PhrasingTrial TrialOf(Trial trial, KernelRow row, EntryTable table)
    {
        var own = table.Owners[trial.Phrasing];
        var found = own;
        for (var e = 0; e < table.Entries.Count; e++)
        {
            found = trial.Scores[e] > trial.Scores[found] ? e : found;
        }

        // An entry on the same facts answers the question as well: that is no fault of either.
        found = table.Answers(found, own) ? own : found;
        var nearest = Nearest(row, found, trial.Phrasing, table);
        return new PhrasingTrial(
            table.Entries[own].Id, table.Phrasings[trial.Phrasing], table.Entries[found].Id, nearest < 0 ? 0 : row.Similarity(nearest), nearest < 0 ? null : table.Phrasings[nearest]);
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
