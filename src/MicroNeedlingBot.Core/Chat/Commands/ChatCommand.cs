namespace MicroNeedlingBot.Chat.Commands;

/// <summary>A command, defined once for every platform, each of which shows it in its own idiom.</summary>
/// <param name="Name">What is typed after the slash: lower-case letters.</param>
/// <param name="Description">What it does, in a few words.</param>
/// <param name="Options">What can be added behind it, in order.</param>
/// <param name="Audience">Who may run it.</param>
/// <param name="Platforms">Where it exists.</param>
public sealed record ChatCommand(
    string Name,
    string Description,
    IReadOnlyList<CommandOption> Options,
    Audience Audience,
    Platforms Platforms)
{
    /// <summary>What the word after its name may be; empty where it is none.</summary>
    public IReadOnlyList<ChatCommand> Subcommands { get; init; } = [];

    /// <summary>What may stand behind its name, as one would type it; null where nothing can.</summary>
    public string? Example { get; init; }
}

/// <summary>Something that can be added to a command.</summary>
/// <param name="Name">Its name: lower-case letters.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Completion">Where the suggestions for it come from.</param>
/// <param name="Required">Whether the command does nothing without it.</param>
public sealed record CommandOption(string Name, string Description, CompletionSource Completion, bool Required)
{
    /// <summary>Fixed words that it takes; empty where there are none.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>Where the suggestions for an option come from.</summary>
public enum CompletionSource
{
    /// <summary>Free text: there are none.</summary>
    None,

    /// <summary>The topics of the knowledge base.</summary>
    Topics,

    /// <summary>The kinds of session.</summary>
    SessionKinds,

    /// <summary>The member's open sessions.</summary>
    Sessions,

    /// <summary>Time zones and their cities.</summary>
    Zones,

    /// <summary>The entries that the caller may edit.</summary>
    Entries,

    /// <summary>The communities that the bot knows.</summary>
    Communities,

    /// <summary>The commands.</summary>
    Commands,

    /// <summary>Whom the terminal plays, of the communities that the bot knows.</summary>
    Roles,
}

/// <summary>Who may run a command.</summary>
public enum Audience
{
    /// <summary>Anyone.</summary>
    Everyone,

    /// <summary>Anyone in a community that the bot works in.</summary>
    Members,

    /// <summary>Those who may edit a community's entries.</summary>
    Moderators,

    /// <summary>Those who run the bot.</summary>
    Owners,
}

/// <summary>Where the bot can be talked to.</summary>
[Flags]
public enum Platforms
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>The terminal.</summary>
    Console = 1,

    /// <summary>Discord.</summary>
    Discord = 2,

    /// <summary>Telegram.</summary>
    Telegram = 4,

    /// <summary>Everywhere.</summary>
    All = Console | Discord | Telegram,
}
