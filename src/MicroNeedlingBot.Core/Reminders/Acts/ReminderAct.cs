using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Reminders.Acts;

/// <summary>What a member can do about a reminder that they got. Names are stored: never changed.</summary>
public enum ReminderAct
{
    /// <summary>Shows what it is about: the discreet message did not.</summary>
    Read,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>Again in an hour.</summary>
    SnoozeHour,

    /// <summary>Again this evening.</summary>
    SnoozeEvening,

    /// <summary>Again tomorrow morning.</summary>
    SnoozeTomorrow,

    /// <summary>It isn't done after all.</summary>
    NotDone,
}

/// <summary>Does something about a reminder; whoever picks it must be the reminder's member.</summary>
/// <param name="Act">What.</param>
/// <param name="ReminderId">Which.</param>
public sealed record ActOnReminder(ReminderAct Act, long ReminderId) : ChoiceAction
{
    /// <summary>The others that came in the same message; null when there are none.</summary>
    public IReadOnlyList<long>? Also { get; init; }
}
