using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering;

/// <summary>Finds the entries that a question may mean. Immutable, safe for parallel use.</summary>
public sealed class QuestionMatcher
{
    private readonly SentenceEncoder? _encoder;
    private readonly FittedModel _model;
    private readonly PhrasingKernel _kernel;
    private readonly QuestionReader _reader;

    private QuestionMatcher(KnowledgeContent content, FittedModel model, SentenceEncoder? encoder)
    {
        _model = model;
        _encoder = model.Meanings is null ? null : encoder;
        Table = new EntryTable(content.Entries);
        _reader = new QuestionReader(content.Vocabulary, Table.Phrasings);
        _kernel = new PhrasingKernel([.. Table.Phrasings.Select(_reader.Read)], Table.Owners, Table.Entries.Count, model.Meanings);
    }

    internal EntryTable Table { get; }

    /// <summary>A matcher from what was fitted to the content before.</summary>
    internal static QuestionMatcher Of(KnowledgeContent content, FittedModel model, SentenceEncoder? encoder) => new(content, model, encoder);

    /// <summary>Matches one question; never throws.</summary>
    internal Match Match(string text)
    {
        var question = _reader.Read(text);
        Span<float> meaning = stackalloc float[_encoder is null ? 0 : SentenceEncoder.Dimensions];
        _encoder?.Encode(question.Text, meaning);
        var row = _kernel.Compare(question, meaning);
        var scores = _model.Weights.Scores(row.Sum);
        var calibration = _model.Calibration;
        var evidence = Evidence.Of(Table, scores, row, known: null, calibration.Sharpness);
        var (other, otherProbability) = OtherOf(scores, calibration.Sharpness);
        var nearest = NearestOf(row);
        return new Match(
            question,
            evidence.Ranking,
            evidence.Ranking.Count == 0 ? 0 : calibration.Covered.Probability(evidence.Coverage),
            evidence.Ranking.Count == 0 ? 0 : calibration.Confidence.Probability(evidence.Certainty),
            other,
            otherProbability,
            nearest,
            nearest < 0 ? 0 : row.Similarity(nearest));
    }

    private (int Entry, double Probability) OtherOf(float[] scores, double sharpness)
    {
        var best = -1;
        var sum = 0.0;
        for (var e = 0; e < Table.Entries.Count; e++)
        {
            sum += Math.Exp(sharpness * scores[e]);
            if (!Table.IsGuide[e] && (best < 0 || scores[e] > scores[best]))
            {
                best = e;
            }
        }

        return (best, best < 0 ? 0 : Math.Exp(sharpness * scores[best]) / sum);
    }

    private int NearestOf(KernelRow row)
    {
        var best = -1;
        for (var p = 0; p < _kernel.Count; p++)
        {
            best = best < 0 || row.Sum[p] > row.Sum[best] ? p : best;
        }

        return best;
    }
}
