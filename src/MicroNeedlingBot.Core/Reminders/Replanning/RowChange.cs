using MicroNeedlingBot.Chat.State;

namespace MicroNeedlingBot.Reminders.Replanning;

/// <summary>A reminder that is to be written anew, and what that means to the member.</summary>
/// <param name="Row">The reminder.</param>
/// <param name="Change">What changes.</param>
internal readonly record struct ChangedRow(ReminderRow Row, RowChange Change);

/// <summary>What a new plan or a new clock makes of one reminder.</summary>
internal enum RowChange
{
    /// <summary>It comes when it came before.</summary>
    Same,

    /// <summary>It comes at another time.</summary>
    Moved,

    /// <summary>There was none.</summary>
    Added,

    /// <summary>There is none any more.</summary>
    Dropped,
}
