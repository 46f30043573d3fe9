using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>What every fit starts from: the phrasings' meanings and their likeness with one another.</summary>
internal sealed record Preparation(MeaningTable? Meanings, KernelRow[] Rows)
{
    /// <summary>Reads, encodes and compares all phrasings.</summary>
    public static Preparation Of(KnowledgeContent content, EntryTable table, SentenceEncoder? encoder, Action<string> progress)
    {
        progress($"Reading {table.Phrasings.Count:N0} phrasings of {table.Entries.Count:N0} entries.");
        var reader = new QuestionReader(content.Vocabulary, table.Phrasings);
        var questions = table.Phrasings.Select(reader.Read).ToList();
        var vectors = encoder is null ? null : SentenceVectors.Of(encoder, table.Phrasings);
        var meanings = vectors is null ? null : MeaningTable.Of(vectors);
        var kernel = new PhrasingKernel(questions, table.Owners, table.Entries.Count, meanings);
        var rows = new KernelRow[questions.Count];
        Parallel.For(0, questions.Count, p => rows[p] = kernel.Compare(
            questions[p], vectors is null ? [] : vectors.AsSpan(p * SentenceEncoder.Dimensions, SentenceEncoder.Dimensions)));
        return new Preparation(meanings, rows);
    }
}
