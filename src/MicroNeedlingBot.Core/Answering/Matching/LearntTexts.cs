using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>
/// All texts that a matcher learns from, numbered: every phrasing of every entry, then the urgent warning examples,
/// then the harmless ones.
/// </summary>
internal sealed class LearntTexts
{
    /// <summary>Numbers the texts. Examples teach nothing where there are no warning signs.</summary>
    public LearntTexts(KnowledgeContent content, EntryTable table)
    {
        var examples = content.WarningSigns is null ? WarningExamples.None : content.WarningExamples;
        Table = table;
        FirstExample = table.Phrasings.Count;
        FirstHarmless = FirstExample + examples.Urgent.Count;
        Texts = [.. table.Phrasings, .. examples.Urgent, .. examples.Harmless];
        Owners =
        [
            .. table.Owners,
            .. examples.Urgent.Select(_ => table.Entries.Count),
            .. examples.Harmless.Select(_ => table.Entries.Count + 1),
        ];
    }

    /// <summary>The entries.</summary>
    public EntryTable Table { get; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The entry of each text; the two kinds of example count as two entries more.</summary>
    public int[] Owners { get; }

    /// <summary>The number of the first urgent example.</summary>
    public int FirstExample { get; }

    /// <summary>The number of the first harmless example.</summary>
    public int FirstHarmless { get; }

    /// <summary>Whether there are urgent examples to learn from.</summary>
    public bool HasExamples => FirstHarmless > FirstExample;

    /// <summary>Whether a text is an urgent example.</summary>
    public bool IsUrgent(int text) => text >= FirstExample && text < FirstHarmless;

    /// <summary>Reads all of them.</summary>
    public ReadQuestion[] Read(QuestionReader reader)
    {
        var read = new ReadQuestion[Texts.Count];
        Parallel.For(0, read.Length, Workload.Options, text => read[text] = reader.Read(Texts[text]));
        return read;
    }

    /// <summary>The words of each entry's phrasings.</summary>
    public EntryWords EntryWords(IReadOnlyList<ReadQuestion> read) =>
        new([.. read.Take(FirstExample).Select(FeatureExtractor.Words)], Owners, Enumerable.Range(0, FirstExample), Table.Entries.Count);

    /// <summary>Compares with all of them.</summary>
    public PhrasingKernel Kernel(IReadOnlyList<ReadQuestion> read, MeaningTable? meanings) =>
        new(read, Owners, Table.Entries.Count + 2, meanings, KernelRecipe.LexicalShare((float)Table.Phrasings.Count / Math.Max(Table.Entries.Count, 1)));
}
