using MicroNeedlingBot.Chat.Replies;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>Judges what is due and puts it into words.</summary>
public interface IReminderWording
{
    /// <summary>Words the reminders of one account, all in one message.</summary>
    /// <param name="due">What is due, by time; one account's only, at least one.</param>
    /// <param name="now">When the message is going to be sent.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask<WordedReminders> WordAsync(IReadOnlyList<DueReminder> due, Instant now, CancellationToken cancel);
}

/// <summary>What is to be said, and what not.</summary>
/// <param name="Verdicts">A verdict for each reminder, in their order.</param>
/// <param name="Reply">Says those that are to be sent; not used when none is.</param>
public sealed record WordedReminders(IReadOnlyList<ReminderVerdict> Verdicts, Reply Reply);

/// <summary>What is right to do with a reminder now.</summary>
public enum ReminderVerdict
{
    /// <summary>Say it.</summary>
    Send,

    /// <summary>It makes no sense any more.</summary>
    Skip,

    /// <summary>Keep it until the member is back.</summary>
    Hold,
}
