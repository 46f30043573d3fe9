using System.Globalization;
using MicroNeedlingBot.Benchmarks.Edits;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>Kills workers while they save entries; prints what became of history.</summary>
internal static class EditsVerb
{
    /// <summary>Runs a trial.</summary>
    public static void Run(EditsPlan plan)
    {
        var count = EditsTrial.RunAsync(plan).GetAwaiter().GetResult();
        var table = new AlignedTable(
            "", "kills", "saved", "of them undos", "imports", "revisions", "overtaken", "cut off", "of them saved", "lost", "half-saved", "unexplained", "gaps",
            "replay differs", "wrong undos", "reader differs", "faults");
        int[] cells =
        [
            count.Kills, count.Saved.Values.Sum(), count.Saved.GetValueOrDefault(nameof(RevisionAct.Undo)), count.Saved.GetValueOrDefault(nameof(RevisionAct.Import)),
            count.Revisions, count.Overtaken, count.CutOff, count.CutOffSaved, count.Lost, count.Half, count.Unexplained, count.Gaps,
            count.ReplayDiffers, count.WrongUndos, count.ReaderDiffers, count.Faults,
        ];
        table.Add([$"{(plan.Connection is null ? "SQLite" : "PostgreSQL")}, {plan.Workers} at once", .. cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture))]);
        table.Write(Console.Out);
    }
}
