using System.Diagnostics;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.Benchmarks.Chatting;

/// <summary>A bot in a process of its own.</summary>
internal sealed class ChatBot : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo? _folder;

    private ChatBot(ProcessStartInfo start, DirectoryInfo? folder)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        _folder = folder;
        _process = Process.Start(start) ?? throw new WrongInputException($"{start.FileName} does not start: put it on the path.");
    }

    public bool IsRunning => !_process.HasExited;

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Ours.</summary>
    public static ChatBot Ours(FakeTelegram fake, bool encoder, bool limits)
    {
        var folder = Directory.CreateTempSubdirectory("mnb-telegram-load-");
        var program = Path.Combine(AppContext.BaseDirectory, "MicroNeedlingBot.Benchmarks.dll");
        return new ChatBot(
            new ProcessStartInfo("dotnet", [program, ChatWorker.Verb, folder.FullName, fake.Api, fake.Token, encoder ? "true" : "false", limits ? "true" : "false"]), folder);
    }

    /// <summary>An echo of grammY.</summary>
    /// <param name="fake">The server.</param>
    /// <param name="order">sequential or parallel.</param>
    /// <exception cref="WrongInputException">Its packages aren't installed.</exception>
    public static ChatBot Grammy(FakeTelegram fake, string order)
    {
        var folder = Path.Combine(RepositoryFolder.Path, "tests", "grammy");
        return Directory.Exists(Path.Combine(folder, "node_modules", "grammy"))
            ? new ChatBot(new ProcessStartInfo("node", ["echo.mjs", fake.Api, fake.Token, order]) { WorkingDirectory = folder }, folder: null)
            : throw new WrongInputException("grammY isn't installed: apt-get install -y nodejs npm, then npm ci in tests/grammy. Or leave it out with --no-grammy.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder?.Delete(recursive: true);
    }
}
