using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Live;
using Microsoft.Extensions.Hosting;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Serves all platforms of this worker: listens on each, and sends what is queued.</summary>
internal sealed class PlatformService(Reception reception, ReplyPump pump, IReadOnlyList<ServedPlatform> platforms) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var sending = new CancellationTokenSource();
        var sent = pump.RunAsync(sending.Token);
        try
        {
            await Task.WhenAll(platforms.Select(served => served.ListenAsync(reception.HandlerOn(served.Platform, served.Standings), pump, reception.Knowledge, stoppingToken)));
        }
        finally
        {
            // Whatever ended the listening: what was answered last goes out as far as it can.
            await sending.CancelAsync();
            await sent;
        }
    }
}
