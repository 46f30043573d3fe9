using MicroNeedlingBot.Chat.Commands;
using NodaTime;

namespace MicroNeedlingBot.Chat.State;

/// <summary>
/// The events that a platform delivered and that are not handled yet. An event is kept before the platform hears that it
/// arrived, so that none is lost; it is handled in the transaction that marks it, so that none is handled twice.
/// </summary>
public interface IInbox
{
    /// <summary>Keeps events, and how far the platform's list was read; answers with those that were not known before.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="events">The events, in their order; may be empty.</param>
    /// <param name="position">How far the list was read: <see cref="PositionAsync"/> gives it back.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Gives up; nothing was kept then.</param>
    ValueTask<IReadOnlyList<ReceivedEvent>> KeepAsync(Platforms platform, IReadOnlyList<ReceivedEvent> events, string? position, Instant now, CancellationToken cancel);

    /// <summary>How far the platform's list was read; null before the first time.</summary>
    ValueTask<string?> PositionAsync(Platforms platform, CancellationToken cancel);

    /// <summary>What waits to be handled, in its order.</summary>
    ValueTask<IReadOnlyList<ReceivedEvent>> WaitingAsync(Platforms platform, CancellationToken cancel);

    /// <summary>Handling it failed; false once it failed too often: then it waits no more, so that the rest can go on.</summary>
    ValueTask<bool> FailedAsync(Platforms platform, string eventId, CancellationToken cancel);
}

/// <summary>An event as a platform delivered it.</summary>
/// <param name="Id">The platform's id of it.</param>
/// <param name="Payload">Its text as it came; blanked once it is handled.</param>
public sealed record ReceivedEvent(string Id, string Payload);
