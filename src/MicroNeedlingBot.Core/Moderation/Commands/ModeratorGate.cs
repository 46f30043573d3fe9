using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>Who may not, and why, in one plain sentence. It is asked when a form opens and again at each of its steps.</summary>
internal static class ModeratorGate
{
    /// <summary>Why somebody can't edit where they are; null when they can.</summary>
    public static string? Refusal(Caller? caller) => caller switch
    {
        null => "Editing is switched off here.",
        { Standing.MayEdit: true } => null,
        { Standing: { Community: { State: not CommunityState.Approved } community } } => Waits(community),
        { Standing.Community: { } community } => $"Only {ScopeReader.SignatureOf(community)} can do that.",
        _ => "Only moderators can do that, in their own community.",
    };

    /// <summary>What is said where the bot may not work.</summary>
    public static string Waits(Community community) =>
        community.State == CommunityState.Waiting
            ? $"I can't answer in {NameOf(community)} yet: whoever runs this bot has to agree first."
            : $"I don't work in {NameOf(community)}: whoever runs this bot said no.";

    public static string NameOf(Community community) => ScopeReader.SignatureOf(community)!["moderators of ".Length..];
}
