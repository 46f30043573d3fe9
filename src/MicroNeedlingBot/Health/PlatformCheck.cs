using MicroNeedlingBot.Scheduling;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroNeedlingBot.Health;

/// <summary>Whether a platform can be spoken with.</summary>
internal sealed class PlatformCheck(ServedPlatform platform) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        platform.Trouble() is { } trouble ? HealthCheckResult.Unhealthy(trouble) : HealthCheckResult.Healthy());
}
