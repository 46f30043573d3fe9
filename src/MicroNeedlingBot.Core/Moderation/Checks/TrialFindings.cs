using System.Globalization;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>What asking every known phrasing again has shown.</summary>
internal static class TrialFindings
{
    private const int MostNamed = 5;

    public static IEnumerable<EditFinding> Of(TrialOutcome trial)
    {
        foreach (var near in trial.Near)
        {
            yield return EditFinding.Warning(EntryFields.Question, "near-duplicate", string.Create(CultureInfo.InvariantCulture, $"This looks like {near.Entry.Id} (“{near.Entry.Question}”), {near.Likeness:0.00}. Edit that one instead?")) with { Instead = near.Entry.Id };
        }

        if (trial.Stolen.Count > 0)
        {
            yield return EditFinding.Warning(EntryFields.Also, "other-answer", $"{Count(trial.Stolen.Count, "known phrasing")} would get another answer than now: {Named(trial.Stolen)}.");
        }

        if (trial.Lost.Count > 0)
        {
            yield return EditFinding.Warning(EntryFields.Also, "not-found", $"{Count(trial.Lost.Count, "phrasing")} of this entry would find another one: {Named(trial.Lost, own: true)}. Move them there, or put them in other words.");
        }

        if (trial.TakenOut.Count > 0)
        {
            yield return EditFinding.Warning(EntryFields.Also, "taken-out", TakenOut(trial.TakenOut));
        }
    }

    /// <summary>What members may have asked by until now, and what is nearest to it then: they get that, or no answer.</summary>
    private static string TakenOut(IReadOnlyList<MovedPhrasing> taken) => taken.Count == 1
        ? $"Who asks what you take out would not find this entry any more, but the entry behind the arrow or none: {Named(taken, own: true)}."
        : $"{taken.Count} wordings that you take out would not find this entry any more, but the entry behind the arrow or none: {Named(taken, own: true)}.";

    private static string Named(IReadOnlyList<MovedPhrasing> moved, bool own = false) =>
        string.Join("; ", moved.Take(MostNamed).Select(each => $"“{LengthRules.Shown(each.Phrasing)}” ({(own ? "" : each.EntryId + " ")}→ {each.FoundId ?? "nothing"})"))
        + (moved.Count > MostNamed ? $"; and {moved.Count - MostNamed} more" : "");

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
