using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Somebody whom the terminal plays: each is an account of its own, so that their conversations differ.</summary>
/// <param name="Kind">What they may do.</param>
/// <param name="Name">What they are called; null where it doesn't matter.</param>
/// <param name="Community">The name of the community that they are in; null for none.</param>
internal sealed partial record PlayedRole(RoleKind Kind, string? Name, string? Community)
{
    /// <summary>Who sits at the terminal.</summary>
    public static PlayedRole Me { get; } = new(RoleKind.Member, Name: null, Community: null);

    /// <summary>The account's id.</summary>
    public string ExternalId => this == Me ? "me" : $"{Kind}{(Name is null ? "" : "-" + Name)}{(Community is null ? "" : "@" + Community)}".ToLowerInvariant();

    /// <summary>The community's id; null for none.</summary>
    public string? CommunityId => Community?.ToLowerInvariant();

    /// <summary>What the history of entries calls them.</summary>
    public string ShownName => Name ?? Kind switch
    {
        RoleKind.Owner => "the owner",
        RoleKind.Moderator => "the moderator",
        _ => "a member",
    };

    /// <summary>Reads "moderator Ann of Glow"; null when it says nobody.</summary>
    public static PlayedRole? Read(string typed)
    {
        if (Role().Match(VisibleText.Of(typed).Trim()) is not { Success: true } match)
        {
            return null;
        }

        var kind = Enum.Parse<RoleKind>(match.Groups["kind"].Value, ignoreCase: true);
        return kind == RoleKind.Moderator && !match.Groups["community"].Success
            ? null
            : new PlayedRole(kind, Text(match, "name"), Text(match, "community"));
    }

    private static string? Text(Match match, string group) => match.Groups[group] is { Success: true } found ? found.Value.Trim() : null;

    [GeneratedRegex(@"^(?:an?\s+|the\s+)?(?<kind>member|moderator|owner)(?:\s+(?<name>(?!of\b)[\p{L}\p{N}_-]{1,30}))?(?:\s+of\s+(?<community>\S[^@]{0,59}))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Role();
}

/// <summary>What somebody whom the terminal plays may do.</summary>
internal enum RoleKind
{
    /// <summary>They ask.</summary>
    Member,

    /// <summary>They edit a community's entries.</summary>
    Moderator,

    /// <summary>They run the bot.</summary>
    Owner,
}
