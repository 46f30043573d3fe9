using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Answering.Numerics;
using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>
/// How alike two questions are, by their words and, with an encoder, by their meaning. Words count less the more of the
/// knowledge base's phrasings have them: everybody here speaks of needling. The same on every machine.
/// </summary>
internal sealed class QuestionLikeness
{
    // Steeper than the matcher's: all of these are questions about one field.
    private const float Sharpness = 4f;

    // How a question is put tells little of what it is about.
    private const double SmallShare = 0.25;

    private static readonly HashSet<string> s_small = new(
        "a about after again am an and any are at be been before can could did do does for from get go had has have how i if in is it just last long many me much my need no not of ok on or should so some than that the then there this to until was what when which while who why will with would you your"
            .Split(' ').Select(Porter2.Stem),
        StringComparer.Ordinal);

    private readonly SentenceEncoder? _encoder;
    private readonly Func<string, ReadQuestion> _read;
    private readonly Dictionary<string, int> _usual = new(StringComparer.Ordinal);
    private readonly int _phrasings;

    /// <summary>Reads questions as a snapshot's matcher does.</summary>
    public QuestionLikeness(KnowledgeBase knowledge)
    {
        (_encoder, _read) = (knowledge.Matcher.Encoder, knowledge.Matcher.Reader.Read);
        foreach (var stems in knowledge.Content.Entries.SelectMany(entry => entry.AllPhrasings).Select(phrasing => Stems(_read(phrasing))))
        {
            _phrasings++;
            foreach (var stem in stems)
            {
                _usual[stem] = _usual.GetValueOrDefault(stem) + 1;
            }
        }
    }

    /// <summary>What is compared of a text.</summary>
    public Marks Read(string text)
    {
        var meaning = _encoder is null ? [] : new float[SentenceEncoder.Dimensions];
        _encoder?.Encode(text, meaning);
        var weights = Stems(_read(text)).ToDictionary(stem => stem, Weight, StringComparer.Ordinal);
        return new Marks(weights, weights.Values.Sum(), meaning);
    }

    /// <summary>From 0, nothing alike, to 1.</summary>
    public static double Of(Marks one, Marks other)
    {
        var shared = one.Words.Sum(word => other.Words.ContainsKey(word.Key) ? word.Value : 0);
        var words = shared <= 0 ? 0 : 2 * shared / (one.Weight + other.Weight);
        return one.Meaning.Length == 0
            ? words
            : (words + Math.Exp(Sharpness * (Dense.Dot(one.Meaning, other.Meaning) - 1))) / 2;
    }

    private static HashSet<string> Stems(ReadQuestion question) => [.. question.Stems, .. question.Synonyms];

    private double Weight(string stem) => (s_small.Contains(stem) ? SmallShare : 1) * Math.Log((_phrasings + 2.0) / (_usual.GetValueOrDefault(stem) + 1.0));

    /// <summary>A question as it is compared.</summary>
    /// <param name="Words">The stems of its words, and what each tells.</param>
    /// <param name="Weight">The sum of that.</param>
    /// <param name="Meaning">The encoder's vector; empty without one.</param>
    public sealed record Marks(IReadOnlyDictionary<string, double> Words, double Weight, float[] Meaning);
}
