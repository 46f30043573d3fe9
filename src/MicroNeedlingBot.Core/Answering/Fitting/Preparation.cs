using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>What every fit starts from: the phrasings' meanings and their likeness with one another.</summary>
/// <param name="Meanings">The texts' meanings; null without an encoder.</param>
/// <param name="Rows">How alike each text and every other are.</param>
/// <param name="Words">The words of each text.</param>
internal sealed record Preparation(MeaningTable? Meanings, KernelRow[] Rows, List<ulong>[] Words)
{
    /// <summary>Reads, encodes and compares all texts.</summary>
    public static Preparation Of(KnowledgeContent content, LearntTexts learnt, SentenceEncoder? encoder, Action<string> progress)
    {
        progress($"Reading {learnt.Table.Phrasings.Count:N0} phrasings of {learnt.Table.Entries.Count:N0} entries.");
        var reader = new QuestionReader(content.Vocabulary, learnt.Table.Phrasings);
        var questions = learnt.Read(reader);
        var vectors = encoder is null ? null : SentenceVectors.Of(encoder, learnt.Texts);
        var meanings = vectors is null ? null : MeaningTable.Of(vectors);
        var kernel = learnt.Kernel(questions, meanings);
        var rows = new KernelRow[questions.Length];
        Parallel.For(0, questions.Length, Workload.Options, p => rows[p] = kernel.Compare(
            questions[p], vectors is null ? [] : vectors.AsSpan(p * SentenceEncoder.Dimensions, SentenceEncoder.Dimensions)));
        return new Preparation(meanings, rows, [.. questions.Select(FeatureExtractor.Words)]);
    }
}
