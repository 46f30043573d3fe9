namespace MicroNeedlingBot.Reminders.TimePhrases;

/// <summary>Which moments a phrase may mean.</summary>
public enum TimeDirection
{
    /// <summary>Only what lies ahead.</summary>
    Future,

    /// <summary>What lies ahead, and what the phrase itself puts into the last seven days ("an hour ago").</summary>
    FutureOrLastWeek,
}
