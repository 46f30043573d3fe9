using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.Reminders.Mentions;

/// <summary>A channel of a community in which its moderators let the bot mention members who can't be reached in private.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Platform">The platform: exactly one.</param>
/// <param name="Community">The platform's id of the community.</param>
/// <param name="Channel">The platform's id of the channel.</param>
/// <param name="Name">What members call it: "#general".</param>
/// <param name="Allowed">Whether moderators still allow it.</param>
public sealed record MentionPlace(long Id, Platforms Platform, string Community, string Channel, string Name, bool Allowed);
