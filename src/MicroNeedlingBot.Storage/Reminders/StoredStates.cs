using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Reminders;

/// <summary>What an outcome makes of a row, and how it stands in the ledger.</summary>
internal static class StoredStates
{
    /// <summary>The row's next state; null when nobody knows: the row stays as it is until its lease is over.</summary>
    public static ReminderState? After(DeliveryOutcome outcome) => outcome switch
    {
        Delivered => ReminderState.Sent,
        Undeliverable => ReminderState.Failed,
        Unreachable => ReminderState.Held,
        TryAgain => ReminderState.Pending,
        _ => null,
    };

    /// <summary>The outcome's number in the ledger, where 6 is for what was said in the conversation itself.</summary>
    public static short Number(DeliveryOutcome outcome) => outcome switch
    {
        Delivered => 1,
        Undeliverable => 2,
        Unreachable => 3,
        TryAgain => 4,
        _ => 5,
    };

    /// <summary>The code for the ledger; null when it arrived.</summary>
    public static string? Reason(DeliveryOutcome outcome) => outcome switch
    {
        Undeliverable gone => gone.Reason,
        Unreachable away => away.Reason,
        TryAgain later => later.Reason,
        UnknownOutcome unknown => unknown.Reason,
        _ => null,
    };

    /// <summary>When the row is due anew; null when that doesn't change.</summary>
    public static long? DueAt(DeliveryOutcome outcome) => outcome is TryAgain later ? Moments.Of(later.At) : null;
}
