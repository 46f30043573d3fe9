namespace MicroNeedlingBot.Verbs.Checking;

/// <summary>What was found out about one thing.</summary>
/// <param name="Level">How it stands.</param>
/// <param name="About">The thing.</param>
/// <param name="Says">What was found, and where it is not well, how to mend it.</param>
internal sealed record CheckRow(CheckLevel Level, string About, string Says);

/// <summary>How something stands.</summary>
internal enum CheckLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, and somebody may want it otherwise.</summary>
    Note,

    /// <summary>It doesn't work.</summary>
    Fails,
}
