using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Mentions;

namespace MicroNeedlingBot.Chat.State;

/// <summary>Where members may be mentioned while private messages don't reach them, and who wants that.</summary>
public interface IMentionPlaces
{
    /// <summary>The place that a community's moderators allow; null when they allow none.</summary>
    ValueTask<MentionPlace?> InAsync(Platforms platform, string community, CancellationToken cancel);

    /// <summary>The place that an account chose, allowed or not any more; null for private only.</summary>
    ValueTask<MentionPlace?> OfAsync(Account account, CancellationToken cancel);

    /// <summary>Keeps an account's choice; null for private only.</summary>
    ValueTask ChooseAsync(Account account, MentionPlace? place, CancellationToken cancel);

    /// <summary>Allows a community's one place. Whoever calls it has found out that a moderator asks.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="community">Its id of the community.</param>
    /// <param name="channel">Its id of the channel.</param>
    /// <param name="name">What members call the channel.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask AllowAsync(Platforms platform, string community, string channel, string name, CancellationToken cancel);

    /// <summary>Allows none any more; members' choices stay, and nobody is mentioned.</summary>
    ValueTask ForbidAsync(Platforms platform, string community, CancellationToken cancel);
}
