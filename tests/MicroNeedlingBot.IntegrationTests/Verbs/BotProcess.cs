using System.Diagnostics;
using System.Text;

namespace MicroNeedlingBot.IntegrationTests.Verbs;

/// <summary>The built program, started in an empty folder of its own with all three streams in our hands.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mnb-");
    private readonly Process _process;

    public BotProcess(params string[] arguments)
        : this([], arguments)
    {
    }

    /// <summary>Starts it with one setting in its environment.</summary>
    public BotProcess((string Name, string Value) setting, string[] arguments)
        : this([setting], arguments)
    {
    }

    /// <summary>Starts it with settings in its environment.</summary>
    public BotProcess(IReadOnlyList<(string Name, string Value)> settings, string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MicroNeedlingBot");
        // A shell that starts the tests in the background has them ignore SIGINT, and the bot would inherit that.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = _folder.FullName,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MNB", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    /// <summary>The sample folder, which the tests bring along.</summary>
    public static string Knowledge { get; } = Path.Combine(AppContext.BaseDirectory, "Verbs", "knowledge");

    public int Id => _process.Id;

    /// <summary>The folder that it runs in.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Writes bytes to its standard input.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        _process.StandardInput.BaseStream.Write(bytes);
        _process.StandardInput.BaseStream.Flush();
    }

    /// <summary>The next line of its standard output; null at the end.</summary>
    public async Task<string?> Line() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>The next line of its standard error; null at the end.</summary>
    public async Task<string?> ErrorLine() => await _process.StandardError.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Sends a signal, INT or TERM.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends its input and waits for it to leave.</summary>
    public async Task<BotResult> End()
    {
        _process.StandardInput.Close();
        return await Left();
    }

    /// <summary>Waits for it to leave.</summary>
    public async Task<BotResult> Left()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new BotResult(_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>What a process left behind.</summary>
internal sealed record BotResult(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Length == 0 ? [] : Output.TrimEnd('\n').Split('\n');
}
