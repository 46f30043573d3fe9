using MicroNeedlingBot.Moderation.Communities;
using NodaTime;

namespace MicroNeedlingBot.Chat.State;

/// <summary>
/// Which communities an account used the bot in: a private chat belongs to none, and is answered for the one that was
/// used last. Whether the account still belongs to it, the platform says.
/// </summary>
public interface IBelongings
{
    /// <summary>Notes that an account uses the bot for a community; 0 for none, the base alone.</summary>
    ValueTask UseAsync(long accountId, long communityId, Instant now, CancellationToken cancel);

    /// <summary>The communities of an account that the bot is still in, those used last first; null in it stands for none.</summary>
    ValueTask<IReadOnlyList<Community?>> OfAsync(long accountId, CancellationToken cancel);
}
