namespace MicroNeedlingBot.Reminders.TimePhrases;

/// <summary>What came of reading a time phrase.</summary>
public enum TimeOutcome
{
    /// <summary>One moment is meant, it exists, and it may be taken.</summary>
    Ok,

    /// <summary>Two or more moments can be meant: the member must say which.</summary>
    Ambiguous,

    /// <summary>Past, no such date or time, skipped by a clock change, or not understood.</summary>
    Invalid,

    /// <summary>There is a date, but no time of day.</summary>
    NeedsTime,

    /// <summary>There is no day that a time could belong to.</summary>
    NeedsDate,
}
