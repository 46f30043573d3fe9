using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>Holds what lies in the tables against the journal.</summary>
internal static class EditsCheck
{
    public static EditsCount Of(EditJournal journal, IReadOnlyList<KeptRow> history, IReadOnlyList<KeptRow> live)
    {
        var written = history.ToLookup(row => row.Reason, StringComparer.Ordinal);
        var entries = history.GroupBy(row => (row.Community, row.EntryId)).ToList();
        var cutOff = journal.Attempts.Values.Where(attempt => !journal.WasSaved(attempt.Name) && !journal.WasOvertaken(attempt.Name)).ToList();
        return new EditsCount
        {
            Saved = journal.Attempts.Values.Where(attempt => journal.WasSaved(attempt.Name)).CountBy(attempt => attempt.Kind).ToDictionary(),
            Revisions = history.Count,
            Overtaken = journal.OvertakenCount,
            CutOff = cutOff.Count,
            CutOffSaved = cutOff.Count(attempt => IsWhole(attempt, written[attempt.Name])),
            Lost = journal.Attempts.Values.Count(attempt => journal.WasSaved(attempt.Name) && !IsWhole(attempt, written[attempt.Name])),
            Half = journal.Attempts.Values.Count(attempt => written[attempt.Name].Any() && !IsWhole(attempt, written[attempt.Name])),
            Unexplained = history.Count(row => !IsExplained(journal, row)),
            Gaps = entries.Count(entry => !entry.Select(row => row.Number).SequenceEqual(Enumerable.Range(1, entry.Count()))),
            ReplayDiffers = Differences(Replay(history), live),
            WrongUndos = entries.Sum(entry => entry.Count(row => IsUndo(journal, row) && !entry.Any(other => other.Number < row.Number && Same(other.Text, row.Text)))),
            Faults = journal.Faults.Count,
        };
    }

    /// <summary>How many entries two states differ in.</summary>
    public static int Differences(IReadOnlyList<KeptRow> one, IReadOnlyList<KeptRow> other)
    {
        var states = other.ToDictionary(row => (row.Community, row.EntryId), row => (row.Number, row.Text));
        var found = one.Count(row => states.Remove((row.Community, row.EntryId), out var state) && state == (row.Number, row.Text));
        return one.Count - found + states.Count;
    }

    private static IReadOnlyList<KeptRow> Replay(IReadOnlyList<KeptRow> history)
    {
        var state = new Dictionary<(long, string), KeptRow>();
        foreach (var row in history)
        {
            state[(row.Community, row.EntryId)] = row;
        }

        return [.. state.Values];
    }

    private static bool IsWhole(Attempt attempt, IEnumerable<KeptRow> rows)
    {
        var kept = rows.Where(row => row.Community == attempt.Community).Select(row => new Change(row.EntryId, row.Number, Change.HashOf(row.Text))).ToHashSet();
        return kept.SetEquals(attempt.Changes);
    }

    private static bool IsExplained(EditJournal journal, KeptRow row) =>
        journal.Attempts.TryGetValue(row.Reason, out var attempt)
        && !journal.WasOvertaken(row.Reason)
        && attempt.Community == row.Community
        && attempt.Changes.Contains(new Change(row.EntryId, row.Number, Change.HashOf(row.Text)));

    private static bool IsUndo(EditJournal journal, KeptRow row) =>
        journal.Attempts.TryGetValue(row.Reason, out var attempt) && attempt.Kind is nameof(RevisionAct.Undo) or nameof(RevisionAct.Restore);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
