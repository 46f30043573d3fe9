namespace MicroNeedlingBot.Reminders;

/// <summary>Where a session takes place. The numbers are stored.</summary>
public enum SessionKind
{
    /// <summary>At home, by the member.</summary>
    Home = 0,

    /// <summary>In a clinic, by a professional.</summary>
    Clinic = 1,
}

/// <summary>What became of a session. The numbers are stored.</summary>
public enum SessionStatus
{
    /// <summary>It is on; reminders may be due.</summary>
    Open = 0,

    /// <summary>The member called it off.</summary>
    Cancelled = 1,

    /// <summary>It and all its reminders are over.</summary>
    Over = 2,
}
