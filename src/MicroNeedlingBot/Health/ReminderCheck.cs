using MicroNeedlingBot.Reminders.Dispatch;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime.Text;

namespace MicroNeedlingBot.Health;

/// <summary>Whether due reminders go out.</summary>
internal sealed class ReminderCheck(ReminderDispatcher dispatcher) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        dispatcher.Trouble is { } trouble ? HealthCheckResult.Unhealthy($"Reminders wait since {InstantPattern.General.Format(trouble.Since)}: {trouble.Message}")
        : dispatcher.IsMute ? HealthCheckResult.Degraded("No platform has a token: reminders wait. Set Discord:Token or Telegram:Token.")
        : HealthCheckResult.Healthy());
}
