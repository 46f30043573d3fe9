namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>How much moderators may write.</summary>
public static class EditLimits
{
    /// <summary>Entries that a community may have, its versions of base entries among them.</summary>
    public const int MostEntries = 300;

    /// <summary>Characters of a title question, of a phrasing, and of a reason.</summary>
    public const int LongestLine = 200;

    /// <summary>Characters of a phrasing: a short story is one way to ask.</summary>
    public const int LongestPhrasing = 400;

    /// <summary>Phrasings beside the title question.</summary>
    public const int MostPhrasings = 100;

    /// <summary>Characters of one message that are looked at in a form.</summary>
    public const int LongestInput = 5_000;

    /// <summary>Characters of one message that a form keeps, to be cut by whoever wrote them.</summary>
    public const int MostKept = 20_000;

    /// <summary>Lines of one message that are looked at in a form.</summary>
    public const int MostLines = 1_000;
}
