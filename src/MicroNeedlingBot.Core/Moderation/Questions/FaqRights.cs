using MicroNeedlingBot.Chat;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Who may not, and why. It is asked at every step.</summary>
internal static class FaqRights
{
    /// <summary>Why somebody can't do moderators' work where they are; null when they can.</summary>
    public static string? Refusal(Caller? caller) => caller switch
    {
        { Standing.MayEdit: true } => null,
        { Standing.Community: { } community } => $"Only moderators of {community.Name} can do that.",
        _ => "Only moderators can do that, in their own community.",
    };
}
