namespace MicroNeedlingBot.Knowledge;

/// <summary>How bad a finding is.</summary>
public enum FindingLevel
{
    /// <summary>It can't be loaded, or can't be sent: the folder is refused.</summary>
    Error,

    /// <summary>It works, and should be better.</summary>
    Warning,
}
