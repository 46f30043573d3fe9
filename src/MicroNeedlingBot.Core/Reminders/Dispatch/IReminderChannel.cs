using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>How one platform brings a private message to a member.</summary>
public interface IReminderChannel
{
    /// <summary>The platform: exactly one.</summary>
    Platforms Platform { get; }

    /// <summary>
    /// Brings a message. Answers with what surely happened, and with <see cref="UnknownOutcome"/> where that can't be
    /// known; throws only when <paramref name="cancel"/> asks for it before anything was handed over.
    /// </summary>
    ValueTask<DeliveryOutcome> SendAsync(PrivateMessage message, CancellationToken cancel);

    /// <summary>Finds out what became of a message whose sender died or got no answer.</summary>
    ValueTask<Reconciliation> ReconcileAsync(PrivateMessage message, NodaTime.Duration sinceFirstTry, CancellationToken cancel);

    /// <summary>Mentions a member who can't be reached in private. It is tried once; a platform without channels does nothing.</summary>
    ValueTask<DeliveryOutcome> MentionAsync(NeutralMention mention, CancellationToken cancel) => new(new Undeliverable("no-mentions"));
}

/// <summary>A message to one member.</summary>
/// <param name="Account">Where it goes.</param>
/// <param name="Reply">What it says.</param>
/// <param name="Nonce">The same for all tries of one reminder and epoch, 25 characters at most.</param>
/// <param name="PossibleRepeat">Whether an earlier try may have arrived: the message says so.</param>
public sealed record PrivateMessage(Account Account, Reply Reply, string Nonce, bool PossibleRepeat);

/// <summary>What to do about a message whose fate was unknown.</summary>
public abstract record Reconciliation;

/// <summary>It had arrived.</summary>
/// <param name="MessageId">The platform's id of it.</param>
public sealed record Found(string MessageId) : Reconciliation;

/// <summary>Send it again: the platform drops a second one with the same nonce, or it surely did not arrive.</summary>
public sealed record SendAgain : Reconciliation;

/// <summary>Send it once more, marked as a possible repeat: better twice than never.</summary>
public sealed record SendMarked : Reconciliation;

/// <summary>Not clear yet: ask again after the next sweep.</summary>
public sealed record AskLater : Reconciliation;
