using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;

namespace MicroNeedlingBot.Moderation.Communities;

/// <summary>Knows who may do what: each platform has its own way to ask. It fails closed: who can't be asked about is a member.</summary>
public interface IStandings
{
    /// <summary>Somebody's standing in a chat, for one request.</summary>
    /// <param name="account">Who.</param>
    /// <param name="chat">The platform's id of the chat that they write in.</param>
    /// <param name="state">What the request may read.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask<Standing> OfAsync(Account account, string chat, IRequestState state, CancellationToken cancel);
}

/// <summary>The communities that the bot knows.</summary>
public interface ICommunities
{
    /// <summary>One by our id, or null.</summary>
    ValueTask<Community?> FindAsync(long id, CancellationToken cancel);

    /// <summary>One by the platform's id, or null.</summary>
    ValueTask<Community?> FindAsync(Chat.Commands.Platforms platform, string externalId, CancellationToken cancel);

    /// <summary>All of them, by name: for owners alone.</summary>
    ValueTask<IReadOnlyList<Community>> AllAsync(CancellationToken cancel);

    /// <summary>Stores a new one and answers with its id filled in; the one that is there already when it was met before.</summary>
    ValueTask<Community> AddAsync(Community community, CancellationToken cancel);

    /// <summary>
    /// The platform gave a community another id: everything that is stored under the old one goes on under the new. Told
    /// twice, or in the wrong order, it changes nothing more.
    /// </summary>
    ValueTask MoveAsync(Chat.Commands.Platforms platform, string oldExternalId, string newExternalId, CancellationToken cancel);

    /// <summary>Saves name, external id, state and settings.</summary>
    ValueTask SaveAsync(Community community, CancellationToken cancel);
}
