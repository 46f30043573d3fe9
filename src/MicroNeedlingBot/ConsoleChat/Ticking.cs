namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Lets a chat look again and again for what became due.</summary>
internal sealed class Ticking : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public Ticking(IConsoleChat chat, TimeSpan every) => _running = RunAsync(chat, every);

    public void Dispose()
    {
        _stop.Cancel();
        _running.GetAwaiter().GetResult();
        _stop.Dispose();
    }

    private async Task RunAsync(IConsoleChat chat, TimeSpan every)
    {
        using var timer = new PeriodicTimer(every);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await chat.CatchUpAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The chat is over.
        }
    }
}
