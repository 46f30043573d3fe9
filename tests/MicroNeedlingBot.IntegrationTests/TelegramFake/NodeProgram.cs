using System.Diagnostics;
using System.Text;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake;

/// <summary>The bot under tests/grammy, its packages installed on first use.</summary>
internal sealed class NodeProgram : IAsyncDisposable
{
    private const string Absent = "node and npm aren't installed: apt-get install -y nodejs npm";
    private static readonly SemaphoreSlim s_installing = new(1);
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private NodeProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    private static string Folder => Path.Combine(ShippedKnowledge.Root, "tests", "grammy");

    /// <summary>Starts it. The test is skipped where node isn't installed.</summary>
    public static async Task<NodeProgram> StartAsync(string api, string token)
    {
        if (!OnPath("node") || !OnPath("npm"))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("MNB_REQUIRE_ALL") is "1", Absent);
            Assert.Fail(Absent);
        }

        await InstallAsync();
        return new(Process.Start(Command("node", "bot.mjs", api, token))!);
    }

    /// <summary>Asks it to stop, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task InstallAsync()
    {
        await s_installing.WaitAsync();
        try
        {
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "grammy")))
            {
                return;
            }

            using var install = Process.Start(Command("npm", "ci", "--no-audit", "--no-fund"))!;
            var output = install.StandardOutput.ReadToEndAsync();
            var errors = install.StandardError.ReadToEndAsync();
            await install.WaitForExitAsync();
            Assert.True(install.ExitCode == 0, $"npm ci in tests/grammy failed: {await output}{await errors}");
        }
        finally
        {
            s_installing.Release();
        }
    }

    private static ProcessStartInfo Command(string program, params string[] arguments) =>
        new(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
