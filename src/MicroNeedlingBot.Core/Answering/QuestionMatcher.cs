using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering;

/// <summary>Finds the entries that a question may mean. Immutable, safe for parallel use.</summary>
public sealed class QuestionMatcher
{
    private readonly SentenceEncoder? _encoder;
    private readonly Calibration _calibration;
    private readonly EntryScorer _scorer;
    private readonly QuestionReader _reader;
    private readonly Lazy<Dictionary<string, Entry>> _byId;

    private QuestionMatcher(KnowledgeContent content, FittedModel model, SentenceEncoder? encoder)
    {
        _calibration = model.Calibration;
        _encoder = model.Meanings is null ? null : encoder;
        var table = new EntryTable(content.Entries);
        _reader = new QuestionReader(content.Vocabulary, table.Phrasings);
        var learnt = new LearntTexts(content, table);
        _scorer = model.Weights is { } weights
            ? Exact(learnt, learnt.Read(_reader), model, weights)
            : new ShortlistScorer(table, _reader.Read, model.Meanings);
        _byId = new(() => table.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal));
        Ground = _scorer is ClassifierScorer exact ? new OverlayGround(exact, _reader, _encoder) : null;
    }

    private QuestionMatcher(QuestionMatcher below, QuestionReader reader, EntryScorer scorer)
    {
        (_encoder, _calibration, _scorer, _reader) = (below._encoder, below._calibration, scorer, reader);
        (Ground, _byId) = (below.Ground, below._byId);
    }

    /// <summary>The shared matcher that views of communities stand on; null where the content is too large for it.</summary>
    internal OverlayGround? Ground { get; }

    /// <summary>The shared entry with an id, or null.</summary>
    internal Entry? FindShared(string id) => Ground is not null ? Ground.Find(id) : _byId.Value.GetValueOrDefault(id);

    /// <summary>Reads questions.</summary>
    internal QuestionReader Reader => _reader;

    /// <summary>Scores entries.</summary>
    internal EntryScorer Scorer => _scorer;

    /// <summary>The sentence encoder, or null.</summary>
    internal SentenceEncoder? Encoder => _encoder;

    /// <summary>The same encoder and calibration with another reader and scorer.</summary>
    internal QuestionMatcher With(QuestionReader reader, EntryScorer scorer) => new(this, reader, scorer);

    /// <summary>A matcher from what was fitted to the content before.</summary>
    internal static QuestionMatcher Of(KnowledgeContent content, FittedModel model, SentenceEncoder? encoder) => new(content, model, encoder);

    private static ClassifierScorer Exact(LearntTexts learnt, ReadQuestion[] read, FittedModel model, WeightTable weights)
    {
        var share = (float)model.Calibration.WordShare;
        return new ClassifierScorer(learnt, learnt.Kernel(read, model.Meanings), weights, model.Urgency, share > 0 ? learnt.EntryWords(read) : null, share);
    }

    /// <summary>Matches one question; never throws.</summary>
    internal Match Match(string text)
    {
        var question = _reader.Read(text);
        Span<float> meaning = stackalloc float[_encoder is null ? 0 : SentenceEncoder.Dimensions];
        _encoder?.Encode(question.Text, meaning);
        var scored = _scorer.Score(question, meaning);
        var (table, scores, row) = scored;
        var evidence = Evidence.Of(table, scores, row, known: null, _calibration.Sharpness);
        var hasGuide = evidence.Ranking.Count > 0;
        var (other, otherProbability) = OtherOf(table, scores);
        var nearest = NearestOf(row, table.Owners.Length);
        return new Match(
            table,
            question,
            evidence.Ranking,
            hasGuide ? _calibration.Covered.Probability(evidence.Coverage) : 0,
            hasGuide ? _calibration.Confidence.Probability(evidence.Certainty) : 0,
            other,
            otherProbability,
            nearest,
            nearest < 0 ? 0 : row.Similarity(nearest),
            scored.Urgency);
    }

    private static int NearestOf(KernelRow row, int phrasings)
    {
        var nearest = -1;
        for (var p = 0; p < phrasings; p++)
        {
            nearest = nearest < 0 || row.Sum[p] > row.Sum[nearest] ? p : nearest;
        }

        return nearest;
    }

    private (int Entry, double Probability) OtherOf(EntryTable table, float[] scores)
    {
        var best = -1;
        var sum = 0.0;
        for (var e = 0; e < table.Entries.Count; e++)
        {
            sum += Math.Exp(_calibration.Sharpness * scores[e]);
            if (!table.IsGuide[e] && (best < 0 || scores[e] > scores[best]))
            {
                best = e;
            }
        }

        return (best, best < 0 ? 0 : Math.Exp(_calibration.Sharpness * scores[best]) / sum);
    }
}
