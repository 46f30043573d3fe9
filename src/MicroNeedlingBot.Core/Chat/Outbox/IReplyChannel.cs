using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Dispatch;

namespace MicroNeedlingBot.Chat.Outbox;

/// <summary>How one platform brings replies to a chat.</summary>
public interface IReplyChannel
{
    /// <summary>The platform: exactly one.</summary>
    Platforms Platform { get; }

    /// <summary>Brings a reply. Answers with what surely happened; throws only when asked to give up.</summary>
    ValueTask<DeliveryOutcome> SendAsync(string chat, Reply reply, CancellationToken cancel);
}
