using System.Diagnostics;
using System.Globalization;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>One worker process.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="verb">The hidden verb that makes this program a worker.</param>
    /// <param name="folder">Where its database is.</param>
    /// <param name="port">Of the platform.</param>
    /// <param name="knowsNonces">Whether the platform knows nonces.</param>
    /// <param name="connection">A PostgreSQL database; null for SQLite.</param>
    public WorkerProcess(string verb, string folder, int port, bool knowsNonces, string? connection)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MicroNeedlingBot.Benchmarks.dll");
        var start = new ProcessStartInfo("dotnet", [program, verb, folder, port.ToString(CultureInfo.InvariantCulture), knowsNonces ? "true" : "false"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment[CrashWorker.ConnectionVariable] = connection;
        _process = Process.Start(start)!;
    }

    public bool IsRunning => !_process.HasExited;

    /// <summary>The memory that it holds, and the most that it held, in bytes.</summary>
    public (long Now, long Most) Memory
    {
        get
        {
            _process.Refresh();
            return (_process.WorkingSet64, _process.PeakWorkingSet64);
        }
    }

    /// <summary>SIGKILL: nothing in it gets a say.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Lets it leave in its own time.</summary>
    public async Task<int> LeaveAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
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
}
