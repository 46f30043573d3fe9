using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;

namespace MicroNeedlingBot.Chat.Outbox;

/// <summary>How one platform brings replies to a chat.</summary>
public interface IReplyChannel
{
    /// <summary>The platform: exactly one.</summary>
    Platforms Platform { get; }

    /// <summary>Brings a reply. Answers with what surely happened; throws only when asked to give up.</summary>
    ValueTask<DeliveryOutcome> SendAsync(OutgoingReply reply, CancellationToken cancel);
}

/// <summary>A reply on its way to a chat.</summary>
/// <param name="Account">Whom it answers.</param>
/// <param name="Chat">The platform's id of the chat.</param>
/// <param name="Reply">What it says.</param>
/// <param name="Place">Where in the chat it belongs.</param>
public sealed record OutgoingReply(Account Account, string Chat, Reply Reply, ReplyPlace Place);
