using MicroNeedlingBot.Reminders.Mentions;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>
/// Tells one member in a channel that something waits in private: no word of health, no title, no time. The platform puts
/// the member's mention behind the words, and lets the message ping that member alone.
/// </summary>
/// <param name="Account">Who is mentioned.</param>
/// <param name="Place">Where. The platform checks that they are still a member there, and says nothing when they are not.</param>
public sealed record NeutralMention(Account Account, MentionPlace Place)
{
    /// <summary>What stands before the mention.</summary>
    public const string Words = "Somebody here has a note from me waiting in private:";
}
