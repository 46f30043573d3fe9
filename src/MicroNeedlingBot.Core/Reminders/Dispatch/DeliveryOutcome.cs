using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>What a platform said to a message.</summary>
public abstract record DeliveryOutcome;

/// <summary>It arrived.</summary>
/// <param name="MessageId">The platform's id of it.</param>
public sealed record Delivered(string MessageId) : DeliveryOutcome;

/// <summary>It never can: the account was deactivated or is unknown.</summary>
/// <param name="Reason">A code for the ledger; no message text.</param>
public sealed record Undeliverable(string Reason) : DeliveryOutcome;

/// <summary>Not now: the member blocked the bot or closed their private messages. It is kept.</summary>
/// <param name="Reason">A code for the ledger.</param>
public sealed record Unreachable(string Reason) : DeliveryOutcome;

/// <summary>It surely did not arrive, and may later.</summary>
/// <param name="At">When to try again.</param>
/// <param name="Reason">A code for the ledger.</param>
/// <param name="Reach">What else must wait until then.</param>
public sealed record TryAgain(Instant At, string Reason, BackOffReach Reach = BackOffReach.Message) : DeliveryOutcome;

/// <summary>How much of a platform asks for patience.</summary>
public enum BackOffReach
{
    /// <summary>This message only.</summary>
    Message,

    /// <summary>All that goes to this account.</summary>
    Account,

    /// <summary>All that goes to this platform.</summary>
    Platform,
}

/// <summary>Nobody knows: the connection broke after the message was handed over.</summary>
/// <param name="Reason">A code for the ledger.</param>
public sealed record UnknownOutcome(string Reason) : DeliveryOutcome;
