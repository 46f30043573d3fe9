using System.Diagnostics;
using MicroNeedlingBot.Benchmarks.Inputs;

namespace MicroNeedlingBot.Benchmarks.Serving;

/// <summary>The memory that the built program holds, once it has come to rest.</summary>
internal static class ProgramMemory
{
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(10);

    /// <summary>Runs <c>serve</c>.</summary>
    public static Task<(long Now, long Most)> OfServeAsync(string program, string folder) => OfAsync(program, "serve", folder, async process =>
    {
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("The worker runs", StringComparison.Ordinal))
        {
            Console.Error.WriteLine(line);
        }
    });

    /// <summary>Runs <c>chat</c> and asks it a question: the knowledge base and the encoder are then in memory too.</summary>
    public static Task<(long Now, long Most)> OfChatAsync(string program, string folder, string question) => OfAsync(program, "chat", folder, async process =>
    {
        _ = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteLineAsync(question);
        await process.StandardInput.FlushAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Source:", StringComparison.Ordinal))
        {
            Console.Error.WriteLine(line);
        }

        _ = process.StandardOutput.ReadToEndAsync();
    });

    private static async Task<(long Now, long Most)> OfAsync(string program, string verb, string folder, Func<Process, Task> ready)
    {
        var start = new ProcessStartInfo("dotnet", [program, verb])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MNB__Storage__Folder"] = folder;
        using var process = Process.Start(start) ?? throw new WrongInputException("dotnet does not start: put the .NET SDK on the path.");
        await ready(process);
        await Task.Delay(s_rest);
        process.Refresh();
        if (process.HasExited)
        {
            throw new WrongInputException($"{verb} ended with {process.ExitCode}: run from a folder in or below the repository.");
        }

        var memory = (process.WorkingSet64, process.PeakWorkingSet64);
        process.Kill();
        await process.WaitForExitAsync();
        return memory;
    }
}
