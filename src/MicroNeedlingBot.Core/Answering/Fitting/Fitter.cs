using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Fits a content: encodes its phrasings, trains the classifier, and calibrates it on the phrasings themselves.</summary>
internal static class Fitter
{
    /// <summary>Fits; takes from seconds to a minute or two, by the number of phrasings.</summary>
    /// <param name="content">What to fit.</param>
    /// <param name="encoder">The sentence encoder; null to do without.</param>
    /// <param name="progress">Takes a line at each step.</param>
    public static FittedModel Fit(KnowledgeContent content, SentenceEncoder? encoder, Action<string> progress)
    {
        var table = new EntryTable(content.Entries);
        var (meanings, rows) = Preparation.Of(content, table, encoder, progress);
        progress("Training the matcher.");
        var weights = Training.Train(rows, [.. Enumerable.Range(0, rows.Length)], table);
        progress("Calibrating it on its own phrasings.");
        var trials = CrossValidation.Run(rows, table);
        var calibration = Calibrator.Calibrate(trials, rows, table);
        return new FittedModel(content.Hash, meanings, WeightTable.Of(weights, rows.Length, table.Entries.Count), calibration);
    }
}
