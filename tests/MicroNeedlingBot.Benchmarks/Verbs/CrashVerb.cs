using System.Globalization;
using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Benchmarks.Tables;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>Kills workers while they send; prints what became of the reminders.</summary>
internal static class CrashVerb
{
    /// <summary>Runs a trial for each kind of platform.</summary>
    /// <param name="runs">Kills for each row of the table.</param>
    /// <param name="connection">A PostgreSQL database, new and empty; null for SQLite.</param>
    /// <param name="workers">Workers at once.</param>
    /// <param name="knowsNonces">Which platform; null for both, one after the other.</param>
    /// <param name="seed">Of the random moments.</param>
    public static void Run(int runs, string? connection, int workers, bool? knowsNonces, int seed)
    {
        var table = new AlignedTable(
            $"{(connection is null ? "SQLite" : "PostgreSQL")}, {workers} at once", "kills", "while sending", "most unclear", "reminders", "arrived", "lost",
            "doubled unmarked", "doubled, marked", "more than twice", "dropped by nonce", "ambiguous, arrived", "ambiguous, missing", "left badly");
        foreach (var nonces in knowsNonces is { } one ? [one] : new[] { true, false })
        {
            var count = CrashTrial.RunAsync(new CrashPlan(runs, workers, nonces, connection, seed)).GetAwaiter().GetResult();
            int[] cells =
            [
                count.Runs, count.KilledWhileSending, count.MostUnclear, count.Reminders, count.Arrived, count.Lost,
                count.DoubledUnmarked, count.DoubledMarked, count.MoreThanTwice, count.Dropped, count.AmbiguousArrived, count.AmbiguousMissing, count.LeftBadly,
            ];
            table.Add([nonces ? "platform knows nonces" : "platform knows none", .. cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture))]);
        }

        table.Write(Console.Out);
    }
}
