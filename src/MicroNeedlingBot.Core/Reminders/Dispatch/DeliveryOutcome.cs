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
public sealed record TryAgain(Instant At, string Reason) : DeliveryOutcome;

/// <summary>Nobody knows: the connection broke after the message was handed over.</summary>
/// <param name="Reason">A code for the ledger.</param>
public sealed record UnknownOutcome(string Reason) : DeliveryOutcome;
