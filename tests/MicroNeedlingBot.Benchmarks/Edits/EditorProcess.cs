using System.Diagnostics;
using System.Globalization;
using MicroNeedlingBot.Benchmarks.Crash;

namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>One worker process, whose words go to the journal.</summary>
internal sealed class EditorProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task _listening;

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where its database is.</param>
    /// <param name="worker">Its number, and what is random in it.</param>
    /// <param name="connection">A PostgreSQL database; null for SQLite.</param>
    /// <param name="journal">What it says.</param>
    public EditorProcess(string folder, int worker, string? connection, EditJournal journal)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MicroNeedlingBot.Benchmarks.dll");
        var start = new ProcessStartInfo("dotnet", [program, EditWorker.Verb, folder, worker.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment[CrashWorker.ConnectionVariable] = connection;
        _process = Process.Start(start)!;
        _listening = ListenAsync(journal);
    }

    /// <summary>How many lines came: it is at work.</summary>
    public int Lines { get; private set; }

    public bool IsRunning => !_process.HasExited;

    /// <summary>SIGKILL: nothing in it gets a say. What it had said before is heard to the end.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _listening;
    }

    /// <summary>Lets it leave in its own time.</summary>
    public async Task<int> LeaveAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _listening;
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    // By whole lines: one that a kill cut off is none.
    private async Task ListenAsync(EditJournal journal)
    {
        var unfinished = "";
        var buffer = new char[4_096];
        for (var read = 1; read > 0;)
        {
            read = await _process.StandardOutput.ReadAsync(buffer);
            var lines = (unfinished + new string(buffer, 0, read)).Split('\n');
            unfinished = lines[^1];
            foreach (var line in lines[..^1])
            {
                journal.Take(line);
                Lines++;
            }
        }
    }
}
