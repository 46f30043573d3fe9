using System.Globalization;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>A group became a supergroup and has another id: Telegram tells it in three ways, and all come here.</summary>
internal sealed class GroupMoves(IStore store)
{
    /// <summary>Everything that is stored under the old id goes on under the new one. Told again, it changes nothing.</summary>
    public async ValueTask MoveAsync(long oldChat, long newChat, CancellationToken cancel)
    {
        await using var work = await store.BeginAsync(cancel);
        await MoveAsync(work, oldChat, newChat, cancel);
        await work.CommitAsync(cancel);
    }

    /// <summary>The same, in a transaction that is open.</summary>
    public static ValueTask MoveAsync(IUnitOfWork work, long oldChat, long newChat, CancellationToken cancel) => work.Communities.MoveAsync(
        Platforms.Telegram, oldChat.ToString(CultureInfo.InvariantCulture), newChat.ToString(CultureInfo.InvariantCulture), cancel);
}
