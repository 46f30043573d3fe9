namespace MicroNeedlingBot.Moderation.Communities;

/// <summary>What a community's moderators decided. Stored as JSON: a name here is never changed.</summary>
public sealed record CommunitySettings
{
    /// <summary>The settings of a community that decided nothing.</summary>
    public static CommunitySettings Usual { get; } = new();

    /// <summary>The hosts that answers may link to, in lower case: <c>nhs.uk</c> allows <c>www.nhs.uk</c> too.</summary>
    public IReadOnlyList<string> LinkHosts { get; init; } = [];

    /// <summary>How many days an answer counts as checked.</summary>
    public int ReviewDays { get; init; } = 180;

    /// <summary>How often moderators get a digest.</summary>
    public DigestRhythm Digest { get; init; } = DigestRhythm.Off;

    /// <summary>The account of the moderator who asked for the digest: where moderators have no chat of their own, it goes to them in private. Null while nobody has.</summary>
    public long? DigestTo { get; init; }
}

/// <summary>How often moderators get a digest of what was not answered.</summary>
public enum DigestRhythm
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>Each day on which there is something.</summary>
    Daily,

    /// <summary>Each week in which there is something.</summary>
    Weekly,
}
