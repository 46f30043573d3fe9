using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>Keeps a platform's limits: all that is sent from one account of ours takes its turn here. Safe for threads.</summary>
public interface ISendLimiter
{
    /// <summary>Takes the next free turn.</summary>
    /// <param name="account">Where the message goes.</param>
    /// <param name="wanted">Not before this.</param>
    /// <param name="patience">Where no turn is free for longer than this, none is taken.</param>
    SendTurn Reserve(Account account, Instant wanted, Duration patience);

    /// <summary>The platform asked for patience.</summary>
    /// <param name="account">What it was sent to.</param>
    /// <param name="reach">What else must wait.</param>
    /// <param name="until">Until when.</param>
    void BackOff(Account account, BackOffReach reach, Instant until);
}

/// <summary>When a message may go.</summary>
/// <param name="At">The time.</param>
/// <param name="Taken">Whether the turn is taken; else ask again at about that time.</param>
public readonly record struct SendTurn(Instant At, bool Taken);
