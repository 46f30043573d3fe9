using System.Diagnostics;
using System.Globalization;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>One worker process.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    public WorkerProcess(CrashPlan plan, string folder, int port)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MicroNeedlingBot.Benchmarks.dll");
        var start = new ProcessStartInfo("dotnet", [program, CrashWorker.Verb, folder, port.ToString(CultureInfo.InvariantCulture), plan.KnowsNonces ? "true" : "false"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment[CrashWorker.ConnectionVariable] = plan.Connection;
        _process = Process.Start(start)!;
    }

    public bool IsRunning => !_process.HasExited;

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
