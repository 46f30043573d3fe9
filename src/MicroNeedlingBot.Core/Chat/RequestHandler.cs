using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Chat;

/// <summary>
/// One request, one transaction: the message is marked as handled, what it changes is written, the reply is queued, all
/// or nothing. Sending comes afterwards and is somebody else's.
/// </summary>
public sealed class RequestHandler(IStore store, Assistant assistant, TimeProvider time, IStandings? standings = null)
{
    private const int MostTries = 4;

    /// <summary>Handles a message.</summary>
    /// <returns>The turn that was taken; null for a message that was handled before.</returns>
    /// <exception cref="StorageFaultException">Nothing was saved.</exception>
    public async ValueTask<Turn?> HandleAsync(IncomingMessage message, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(message, cancel);
            }
            catch (StorageFaultException fault) when (fault.IsCollision && attempt < MostTries)
            {
                // Two wanted the same rows; nothing of this one lasts, so it may be done again from the start.
            }
        }
    }

    private async ValueTask<Turn?> OnceAsync(IncomingMessage message, CancellationToken cancel)
    {
        await using var work = await store.BeginAsync(cancel);
        if (!await work.MarkHandledAsync(message.Platform, message.EventId, cancel))
        {
            return null;
        }

        var contact = await work.Members.OfAsync(message.Platform, message.ExternalId, message.Private ? message.Chat : null, cancel);
        var (member, account) = contact;
        account = message.Name is { } name ? await work.Members.NameAsync(account, name, cancel) : account;
        var conversation = ConversationJson.Read(await work.ConversationAsync(account.Id, message.Chat, cancel));
        var caller = new Caller(member, account, work, Instant.FromDateTimeOffset(time.GetUtcNow()))
        {
            Community = message.Community,
            File = message.File,
            Standing = standings is null ? Standing.Nobody : await standings.OfAsync(account, message.Chat, work, cancel),
            IsPrivate = message.Private,
        };
        // Before the message itself is looked at: it may be the one that pauses reminders.
        var waited = contact.IsBack ? await ReachableAgain.ResumeAsync(caller, cancel) : 0;
        var turn = ReachableAgain.Tell(waited, await assistant.RespondAsync(message.Text, conversation, caller, cancel));
        await work.SaveConversationAsync(account.Id, message.Chat, ConversationJson.Write(turn.Next), cancel);
        if (turn.Reply.Blocks.Count > 0)
        {
            await work.QueueAsync(account.Id, message.Chat, ReplyJson.Write(turn.Reply), cancel);
        }

        await work.CommitAsync(cancel);
        return turn;
    }
}
