using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;

namespace MicroNeedlingBot.Reminders;

/// <summary>Lets go on what was held while a member could not be reached, and tells them so.</summary>
public static class ReachableAgain
{
    /// <summary>Lets held reminders go on; not while the member paused them. Answers with how many.</summary>
    public static async ValueTask<int> ResumeAsync(Caller caller, CancellationToken cancel) =>
        caller.Member.PausedUntil > caller.Now ? 0 : await caller.State.Reminders.ResumeAsync(caller.Member.Id, cancel);

    /// <summary>Puts a sentence before a reply, where reminders waited; a warning sign keeps the first place.</summary>
    public static Turn Tell(int waited, Turn turn)
    {
        if (waited == 0)
        {
            return turn;
        }

        var sentence = Paragraph.Of($"I couldn't reach you for a while: {MomentWords.Count(waited, "reminder")} waited; what still makes sense comes now.");
        return turn with { Reply = new Reply(turn.IsUrgent ? [.. turn.Reply.Blocks, sentence] : [sentence, .. turn.Reply.Blocks]) };
    }
}
