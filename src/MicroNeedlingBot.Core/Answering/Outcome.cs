namespace MicroNeedlingBot.Answering;

/// <summary>What the bot makes of a message, the most severe first. Stored in counts: never renumbered.</summary>
public enum Outcome
{
    /// <summary>It describes a warning sign; the fixed reply comes before anything else.</summary>
    Urgent,

    /// <summary>It is answered.</summary>
    Answer,

    /// <summary>Two to four entries to pick from.</summary>
    Choices,

    /// <summary>Said plainly not to be covered, or by the gap entry that matched.</summary>
    NotCovered,

    /// <summary>Greetings, thanks and the like.</summary>
    SmallTalk,
}
