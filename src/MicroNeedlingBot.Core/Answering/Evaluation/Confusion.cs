namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>A mistake that was made more than once, or could be: one entry ranked first where another was meant.</summary>
/// <param name="Expected">The labelled entry, or the labelled facts.</param>
/// <param name="First">The id of the entry that came first instead.</param>
/// <param name="Count">How often.</param>
public sealed record Confusion(string Expected, string First, int Count)
{
    /// <summary>The confusions among the questions in scope, most frequent first.</summary>
    public static IReadOnlyList<Confusion> Among(IEnumerable<Judgement> inScope) =>
        [.. inScope
            .Where(judgement => judgement is { FirstRight: false, First: not null })
            .GroupBy(judgement => (Expected: Label(judgement.Question), First: judgement.First!.Entry.Id))
            .Select(pair => new Confusion(pair.Key.Expected, pair.Key.First, pair.Count()))
            .OrderByDescending(confusion => confusion.Count)
            .ThenBy(confusion => confusion.Expected, StringComparer.Ordinal)
            .ThenBy(confusion => confusion.First, StringComparer.Ordinal)];

    /// <summary>The right entry or facts, in a word.</summary>
    internal static string Label(LabelledQuestion question) => question.Entry ?? string.Join('+', question.Facts);
}
