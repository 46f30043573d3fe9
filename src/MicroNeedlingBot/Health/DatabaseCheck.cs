using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Opening;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroNeedlingBot.Health;

/// <summary>Whether the database can be written.</summary>
internal sealed class DatabaseCheck(BotStorage storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await storage.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StorageFaultException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
