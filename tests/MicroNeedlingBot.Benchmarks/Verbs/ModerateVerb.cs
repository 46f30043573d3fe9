using MicroNeedlingBot.Benchmarks.Moderating;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>What edits and communities' own entries cost, and what they lose in accuracy.</summary>
internal static class ModerateVerb
{
    /// <summary>Measures the parts that are named, or all.</summary>
    public static void Run(ModerateInputs inputs, IReadOnlyList<string> parts)
    {
        bool Wants(string part) => parts.Count == 0 || parts.Contains(part, StringComparer.Ordinal);
        if (Wants("intents"))
        {
            OwnAccuracy.OfIntents(inputs);
        }

        if (Wants("guide") && inputs.Knowledge is not null)
        {
            OwnAccuracy.OfGuide(inputs);
        }

        if (Wants("edits") || Wants("views") || Wants("swaps"))
        {
            var middle = new EditCosts(inputs, entries: 500, each: 12, trials: 40);
            middle.WriteEdits();
            ViewCosts.Write(middle.Knowledge, inputs);
            SwapWaits.Write(middle.Knowledge, inputs);
        }

        if (Wants("large"))
        {
            new EditCosts(inputs, entries: 15_000, each: 10, trials: 12).WriteEdits();
        }
    }
}
