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
    /// <returns>The turn that was taken; null for a message that was handled before, or that changes nothing any more.</returns>
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
        var account = message.Name is { } name ? await work.Members.NameAsync(contact.Account, name, cancel) : contact.Account;
        var conversation = ConversationJson.Read(await work.ConversationAsync(account.Id, message.Chat, cancel));
        var heard = await new Hearing(work, account, Now).OfAsync(message, conversation, cancel);
        if (heard is null)
        {
            await work.CommitAsync(cancel);
            return null;
        }

        var caller = new Caller(contact.Member, account, work, Now)
        {
            Community = message.Community,
            File = message.File,
            Standing = standings is null ? Standing.Nobody : await standings.OfAsync(account, message.Chat, work, cancel),
            IsPrivate = message.Private,
            IsAnonymous = message.IsAnonymous,
        };
        if (!message.Private && caller.Standing.Community is { } here)
        {
            await work.Belongings.UseAsync(account.Id, here.Id, Now, cancel);
        }

        // Before the message itself is looked at: it may be the one that pauses reminders.
        var waited = contact.IsBack ? await ReachableAgain.ResumeAsync(caller, cancel) : 0;
        var turn = ReachableAgain.Tell(waited, await heard.AnswerAsync(assistant, caller, cancel));
        await work.SaveConversationAsync(account.Id, message.Chat, ConversationJson.Write(turn.Next), cancel);
        if (turn.Reply.Blocks.Count > 0 && !(message.Press is not null && turn.IsPassing))
        {
            await QueueAsync(work, account, message, heard, turn, cancel);
        }

        await work.CommitAsync(cancel);
        return turn;
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static async ValueTask QueueAsync(IUnitOfWork work, Account account, IncomingMessage message, Heard heard, Turn turn, CancellationToken cancel)
    {
        // A message with an id comes from a platform with buttons.
        var offer = message.MessageId is null && message.Press is null ? null : OfferOf.Turn(turn);
        long? offerId = offer is null ? null : await work.Offers.KeepAsync(account.Id, message.Chat, offer, cancel);
        await work.QueueAsync(account.Id, message.Chat, ReplyJson.Write(turn.Reply), new ReplyPlace(message.MessageId, heard.Edits, offerId), cancel);
    }
}
