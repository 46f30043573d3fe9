namespace MicroNeedlingBot.Moderation.Files;

/// <summary>What to do about one entry that files bring.</summary>
internal enum ImportDecision
{
    /// <summary>The files say what they said before.</summary>
    Nothing,

    /// <summary>The files say by now what chat says.</summary>
    Agree,

    /// <summary>Only the files changed: what they say goes live.</summary>
    Take,

    /// <summary>Both changed, each in its own way: what chat says stays live until the owner settles it.</summary>
    Conflict,
}

/// <summary>Who wins, file or chat: the one rule of all imports.</summary>
internal static class ImportRule
{
    /// <summary>Decides about one entry. Each text is the whole entry file; null where there is none.</summary>
    /// <param name="file">What the files say now.</param>
    /// <param name="known">What they said when they were taken last.</param>
    /// <param name="live">What the newest revision says.</param>
    public static ImportDecision Decide(string? file, string? known, string? live) =>
        Same(file, known) ? ImportDecision.Nothing
        : Same(file, live) ? ImportDecision.Agree
        : Same(known, live) ? ImportDecision.Take
        : ImportDecision.Conflict;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
