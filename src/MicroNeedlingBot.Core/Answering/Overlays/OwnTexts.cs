using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>A community's phrasings, read and compared with the shared ones and with each other.</summary>
internal sealed class OwnTexts
{
    private OwnTexts(OverlayGround ground, OwnPhrasings phrasings, QuestionReader reader, VectorCache vectors)
    {
        Phrasings = phrasings;
        Questions = [.. phrasings.Texts.Select(reader.Read)];
        Vectors = new TextVector[Questions.Length];
        Rows = new KernelRow[Questions.Length];
        Classified = new float[Questions.Length][];
        Means = new float[Questions.Length];
        Among = new KernelRow[Questions.Length];
        var (scorer, _, encoder) = ground;
        Parallel.For(0, Questions.Length, Workload.Options, p =>
        {
            var centred = scorer.Kernel.Centred(encoder is null ? [] : vectors.Of(encoder, Questions[p].Text));
            Vectors[p] = scorer.Kernel.Scale.VectorOf(Questions[p], centred);
            Rows[p] = scorer.Kernel.CompareCentred(Questions[p], centred);
            Classified[p] = scorer.Classify(Rows[p]);
            Means[p] = scorer.MeanOf(Rows[p]);
        });
        Index = new OwnIndex(scorer.Kernel.Scale, Vectors);
        Parallel.For(0, Questions.Length, Workload.Options, p => Among[p] = Index.Compare(Vectors[p]));
    }

    /// <summary>The phrasings.</summary>
    public OwnPhrasings Phrasings { get; }

    /// <summary>Compares a question with them.</summary>
    public OwnIndex Index { get; }

    /// <summary>Each as it was read.</summary>
    public ReadQuestion[] Questions { get; }

    /// <summary>Each as the kernel sees it.</summary>
    public TextVector[] Vectors { get; }

    /// <summary>The likeness of each with the shared phrasings.</summary>
    public KernelRow[] Rows { get; }

    /// <summary>What the shared classifier says to each.</summary>
    public float[][] Classified { get; }

    /// <summary>The mean likeness of each with the shared phrasings.</summary>
    public float[] Means { get; }

    /// <summary>The likeness of each with each of them.</summary>
    public KernelRow[] Among { get; }

    /// <summary>Reads and compares.</summary>
    public static OwnTexts Of(OverlayGround ground, OwnPhrasings phrasings, QuestionReader reader, VectorCache vectors) =>
        new(ground, phrasings, reader, vectors);
}
