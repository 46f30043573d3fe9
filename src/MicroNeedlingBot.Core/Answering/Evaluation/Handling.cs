namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>What happened to a labelled question.</summary>
public enum Handling
{
    /// <summary>Answered, and one of the answers is right.</summary>
    AnsweredRight,

    /// <summary>Answered, and no answer is right; any answer to what is out of scope.</summary>
    AnsweredWrong,

    /// <summary>Choices, the right one among them.</summary>
    OfferedRight,

    /// <summary>Choices, none of them right; any choices for what is out of scope.</summary>
    OfferedWrong,

    /// <summary>Said not to be covered.</summary>
    Refused,

    /// <summary>Taken for a warning sign.</summary>
    Alarmed,

    /// <summary>Taken for small talk.</summary>
    SmallTalk,
}
