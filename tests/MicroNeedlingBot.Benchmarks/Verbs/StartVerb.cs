using System.Diagnostics;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Tables;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>How long the program takes from its start to the end of its first answer.</summary>
internal static class StartVerb
{
    private const int Starts = 10;
    private const string Question = "when can i wear make-up again";

    public static void Run(FileInfo? program)
    {
        var path = program?.FullName ?? Path.Combine(AppContext.BaseDirectory, "MicroNeedlingBot.dll");
        // The first start may have to fit the knowledge folder, which it then keeps: that one isn't counted.
        _ = Start(path);
        var taken = Enumerable.Range(0, Starts).Select(_ => Start(path)).Order().ToList();
        var table = new AlignedTable($"process start to answer, {Starts} starts", "shortest", "median", "longest");
        table.Add($"ask \"{Question}\"", Shown.Time(taken[0]), Shown.Time((taken[(Starts - 1) / 2] + taken[Starts / 2]) / 2), Shown.Time(taken[^1]));
        table.Write(Console.Out);
    }

    private static double Start(string program)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "ask", Question]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new WrongInputException("dotnet does not start: put the .NET SDK on the path.");
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var taken = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return process.ExitCode == 0 && answer.Length > 0
            ? taken
            : throw new WrongInputException($"{program} did not answer (exit code {process.ExitCode}): run from a folder in or below the repository.");
    }
}
