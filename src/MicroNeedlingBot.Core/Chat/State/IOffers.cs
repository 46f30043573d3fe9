using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat.State;

/// <summary>
/// What was offered under messages with buttons: it can be picked days later, and after restarts. A button carries no
/// rights: whoever presses it is looked at anew.
/// </summary>
public interface IOffers
{
    /// <summary>Keeps what a message offers; answers with the number that its buttons carry.</summary>
    ValueTask<long> KeepAsync(long accountId, string chat, Offer offer, CancellationToken cancel);

    /// <summary>What was offered under a number, and to whom; null when it is unknown or too old.</summary>
    ValueTask<KeptOffer?> FindAsync(long id, CancellationToken cancel);
}

/// <summary>What a message offers.</summary>
/// <param name="Choices">What can be picked.</param>
/// <param name="Question">The question that they belong to; null for none.</param>
/// <param name="Step">The step of the form that they answer; null where they belong to none. It answers that step alone.</param>
public sealed record Offer(IReadOnlyList<Choice> Choices, string? Question, string? Step);

/// <summary>An offer as it is kept.</summary>
/// <param name="AccountId">To whom it was made.</param>
/// <param name="Chat">Where.</param>
/// <param name="Offer">What.</param>
public sealed record KeptOffer(long AccountId, string Chat, Offer Offer);
