using MicroNeedlingBot.Benchmarks.Inputs;

namespace MicroNeedlingBot.Benchmarks.Moderating;

/// <summary>What is measured with.</summary>
/// <param name="Phrasings">What the matcher learns from.</param>
/// <param name="Questions">What it is asked.</param>
/// <param name="OutOfScope">Questions that nothing covers.</param>
/// <param name="Knowledge">The guide's folder, or null.</param>
/// <param name="Labelled">Labelled questions about the guide.</param>
internal sealed record ModerateInputs(
    IReadOnlyList<LabelledText> Phrasings,
    IReadOnlyList<LabelledText> Questions,
    IReadOnlyList<LabelledText> OutOfScope,
    DirectoryInfo? Knowledge,
    IReadOnlyList<FileInfo> Labelled);
