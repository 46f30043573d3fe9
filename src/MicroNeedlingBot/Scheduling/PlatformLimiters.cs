using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Each platform's own limits: a reminder takes its turn where the platform's replies take theirs.</summary>
internal sealed class PlatformLimiters(IReadOnlyDictionary<Platforms, ISendLimiter> limiters) : ISendLimiter
{
    /// <inheritdoc />
    public SendTurn Reserve(Account account, Instant wanted, Duration patience) =>
        limiters.TryGetValue(account.Platform, out var limiter) ? limiter.Reserve(account, wanted, patience) : new SendTurn(wanted, Taken: true);

    /// <inheritdoc />
    public void BackOff(Account account, BackOffReach reach, Instant until)
    {
        if (limiters.TryGetValue(account.Platform, out var limiter))
        {
            limiter.BackOff(account, reach, until);
        }
    }
}
