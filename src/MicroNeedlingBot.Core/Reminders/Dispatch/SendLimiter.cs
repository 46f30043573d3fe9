using MicroNeedlingBot.Chat.Commands;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>What a platform allows.</summary>
/// <param name="PerSecond">Messages a second, in the long run.</param>
/// <param name="Burst">How many may go at once after a quiet time.</param>
/// <param name="PerAccount">The time between two messages to one account.</param>
public sealed record SendRate(double PerSecond, int Burst, Duration PerAccount);

/// <summary>Turns in memory: as long as one worker sends from an account of ours, that is all there is to count.</summary>
/// <param name="rates">What each platform allows; one that isn't named has no limit.</param>
public sealed class SendLimiter(IReadOnlyDictionary<Platforms, SendRate> rates) : ISendLimiter
{
    private const int MostAccounts = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Platforms, Instant> _paid = [];
    private readonly Dictionary<Platforms, Instant> _closedPlatforms = [];
    private readonly Dictionary<long, Instant> _nextOfAccounts = [];

    /// <inheritdoc/>
    public SendTurn Reserve(Account account, Instant wanted, Duration patience)
    {
        lock (_lock)
        {
            var at = Instant.Max(wanted, Of(_closedPlatforms, account.Platform));
            at = Instant.Max(at, Of(_nextOfAccounts, account.Id));
            if (at - wanted > patience || !rates.TryGetValue(account.Platform, out var rate))
            {
                return new SendTurn(at, at - wanted <= patience);
            }

            var interval = Duration.FromSeconds(1 / rate.PerSecond);
            var paid = Of(_paid, account.Platform);
            at = Instant.Max(at, paid == Instant.MinValue ? at : paid - (interval * (rate.Burst - 1)));
            if (at - wanted > patience)
            {
                return new SendTurn(at, Taken: false);
            }

            // Counted from when it was wanted: one account's wait must not become everybody's.
            _paid[account.Platform] = Instant.Max(paid, wanted) + interval;
            Forget(wanted);
            _nextOfAccounts[account.Id] = at + rate.PerAccount;
            return new SendTurn(at, Taken: true);
        }
    }

    /// <inheritdoc/>
    public void BackOff(Account account, BackOffReach reach, Instant until)
    {
        lock (_lock)
        {
            if (reach == BackOffReach.Platform)
            {
                _closedPlatforms[account.Platform] = Instant.Max(until, Of(_closedPlatforms, account.Platform));
            }
            else if (reach == BackOffReach.Account)
            {
                _nextOfAccounts[account.Id] = Instant.Max(until, Of(_nextOfAccounts, account.Id));
            }
        }
    }

    private static Instant Of<TKey>(Dictionary<TKey, Instant> times, TKey key)
        where TKey : notnull => times.GetValueOrDefault(key, Instant.MinValue);

    private void Forget(Instant now)
    {
        if (_nextOfAccounts.Count > MostAccounts)
        {
            foreach (var (account, _) in _nextOfAccounts.Where(pair => pair.Value < now).ToList())
            {
                _nextOfAccounts.Remove(account);
            }
        }
    }
}
