using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Fits a content: encodes its phrasings, trains the classifier, and calibrates it on the phrasings themselves.</summary>
internal static class Fitter
{
    // Beyond these, training would take minutes and the weights would fill the memory.
    private const int MostEntries = 1_000;
    private const int MostPhrasings = 8_000;

    // With fewer gaps than this, entries that were held out stand for what is not covered.
    private const int EnoughGaps = 10;

    /// <summary>Fits; takes from seconds to a few minutes, by the number of phrasings.</summary>
    /// <param name="content">What to fit.</param>
    /// <param name="encoder">The sentence encoder; null to do without.</param>
    /// <param name="progress">Takes a line at each step.</param>
    public static FittedModel Fit(KnowledgeContent content, SentenceEncoder? encoder, Action<string> progress)
    {
        var table = new EntryTable(content.Entries);
        var hasGaps = table.IsGuide.Count(guide => !guide) >= EnoughGaps;
        return table.Entries.Count > MostEntries || table.Phrasings.Count > MostPhrasings
            ? FitLarge(content, table, hasGaps, encoder, progress)
            : FitExactly(content, table, hasGaps, encoder, progress);
    }

    private static FittedModel FitExactly(KnowledgeContent content, EntryTable table, bool hasGaps, SentenceEncoder? encoder, Action<string> progress)
    {
        var learnt = new LearntTexts(content, table);
        var (meanings, rows, words) = Preparation.Of(content, learnt, encoder, progress);
        progress("Training the matcher.");
        var weights = Training.Train(rows, [.. Enumerable.Range(0, table.Phrasings.Count)], table);
        var urgency = learnt.HasExamples ? Training.TrainUrgency(rows, learnt) : null;
        progress("Calibrating it on its own phrasings.");
        var calibration = Calibrator.Calibrate(CrossValidation.Run(rows, words, table), hasGaps);
        return new FittedModel(content.Hash, rows.Length, meanings, WeightTable.Of(weights, table.Phrasings.Count, table.Entries.Count), urgency, calibration);
    }

    private static FittedModel FitLarge(KnowledgeContent content, EntryTable table, bool hasGaps, SentenceEncoder? encoder, Action<string> progress)
    {
        progress($"Reading {table.Phrasings.Count:N0} phrasings of {table.Entries.Count:N0} entries.");
        var reader = new QuestionReader(content.Vocabulary, table.Phrasings);
        var meanings = encoder is null ? null : MeaningTable.Of(SentenceVectors.Of(encoder, table.Phrasings, progress));
        var scorer = new ShortlistScorer(table, reader.Read, meanings);
        progress("Calibrating the matcher on a sample of its phrasings.");
        var calibration = Calibrator.Calibrate(LargeTrials.Run(table, scorer, reader, encoder), hasGaps);
        return new FittedModel(content.Hash, table.Phrasings.Count, meanings, Weights: null, Urgency: null, calibration);
    }
}
