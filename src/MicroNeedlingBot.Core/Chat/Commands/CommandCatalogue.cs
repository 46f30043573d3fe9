namespace MicroNeedlingBot.Chat.Commands;

/// <summary>Every command there is.</summary>
public static class CommandCatalogue
{
    /// <summary>Asks a question where the bot reads nothing but commands: in a group.</summary>
    public static ChatCommand Ask { get; } =
        new(
            "ask",
            "Ask me about microneedling",
            [new CommandOption("question", "Your question, in your own words", CompletionSource.None, Required: true)],
            Audience.Everyone,
            Platforms.Discord | Platforms.Telegram)
        {
            Example = "when can I wear make-up again?",
        };

    /// <summary>Says hello and what the bot is.</summary>
    public static ChatCommand Start { get; } =
        new("start", "Say hello, with a few questions to try", [], Audience.Everyone, Platforms.All);

    /// <summary>Lists the commands.</summary>
    public static ChatCommand Help { get; } =
        new(
            "help",
            "What I can do and how to ask",
            [new CommandOption("command", "The command to explain", CompletionSource.Commands, Required: false)],
            Audience.Everyone,
            Platforms.All)
        {
            Example = "session",
        };

    /// <summary>Lists the topics, or one topic's questions.</summary>
    public static ChatCommand Topics { get; } =
        new(
            "topics",
            "Everything I can answer, by topic",
            [new CommandOption("topic", "The topic to list", CompletionSource.Topics, Required: false)],
            Audience.Everyone,
            Platforms.All)
        {
            Example = "after",
        };

    /// <summary>Explains the last match.</summary>
    public static ChatCommand How { get; } =
        new("how", "How I matched your last question", [], Audience.Everyone, Platforms.All);

    /// <summary>A member's sessions.</summary>
    public static ChatCommand Session { get; } =
        new("session", "Register a session and get reminders around it", [], Audience.Everyone, Platforms.All)
        {
            Subcommands =
            [
                Sub("add", "Register a session", When, Kind, Title) with { Example = "friday 2pm kind:home" },
                Sub("list", "Your sessions"),
                Sub("show", "One session with its reminders", Number) with { Example = "1" },
                Sub("move", "Move a session; its reminders move with it", Number, When, Zone) with { Example = "1 friday 5pm" },
                Sub("next", "Register the next one, some weeks after one that you had", Number, Interval) with { Example = "1 6 weeks" },
                Sub("cancel", "Call a session off; nothing more is sent", Number) with { Example = "1" },
                Sub("calendar", "The reminders as a calendar file", Number) with { Example = "1" },
            ],
        };

    /// <summary>How a member is reminded.</summary>
    public static ChatCommand Reminders { get; } =
        new("reminders", "Your next reminders, and how they come", [], Audience.Everyone, Platforms.All)
        {
            Subcommands =
            [
                Sub("show", "What comes next and what became of the last ones"),
                Sub("pause", "Send nothing for a while", new CommandOption("until", "Until when; for good without it", CompletionSource.None, Required: false)) with { Example = "3 days" },
                Sub("resume", "Send again"),
                Sub("quiet", "When nothing may arrive", new CommandOption("hours", "22-07, or off", CompletionSource.None, Required: true) { Values = ["off"] }) with { Example = "22-07" },
                Sub("discreet", "Keep health out of what a lock screen shows", new CommandOption("switch", "on or off", CompletionSource.None, Required: true) { Values = ["on", "off"] }) with { Example = "on" },
                Sub("reach", "What to do while private messages don't reach you", new CommandOption("way", "private, or mention", CompletionSource.None, Required: false) { Values = ["private", "mention"] }) with { Example = "mention" },
                Sub("stop", "Stop all reminders"),
            ],
        };

    /// <summary>The zone that a member lives by.</summary>
    public static ChatCommand TimeZone { get; } =
        new(
            "timezone",
            "Tell me your time zone",
            [new CommandOption("zone", "A city, a zone such as Europe/London, or what your clock says", CompletionSource.Zones, Required: false)],
            Audience.Everyone,
            Platforms.All)
        {
            Example = "london",
        };

    /// <summary>Shifts the terminal chat's clock, to see a whole plan arrive.</summary>
    public static ChatCommand Clock { get; } =
        new(
            "clock",
            "Pretend that time has passed",
            [new CommandOption("shift", "+2d, +3h, +30min, or back to the real time with 0", CompletionSource.None, Required: false)],
            Audience.Everyone,
            Platforms.Console)
        {
            Example = "+2d",
        };

    /// <summary>Lets private messages arrive in the terminal chat, or not.</summary>
    public static ChatCommand Dms { get; } =
        new(
            "dms",
            "Pretend that you closed private messages",
            [new CommandOption("switch", "closed or open; what you type then is said in #general", CompletionSource.None, Required: true)],
            Audience.Everyone,
            Platforms.Console);

    /// <summary>Lets the terminal's community allow mentions, or not.</summary>
    public static ChatCommand General { get; } =
        new(
            "general",
            "Pretend that moderators let me mention people in #general",
            [new CommandOption("switch", "on or off", CompletionSource.None, Required: true)],
            Audience.Everyone,
            Platforms.Console);

    /// <summary>Plays another person in the terminal chat.</summary>
    public static ChatCommand As { get; } =
        new(
            "as",
            "Play a member, a moderator or the owner",
            [new CommandOption("role", "member, moderator or owner, such as: moderator of Glow", CompletionSource.None, Required: true)],
            Audience.Everyone,
            Platforms.Console);

    /// <summary>Leaves the terminal chat.</summary>
    public static ChatCommand Quit { get; } =
        new("quit", "Leave", [], Audience.Everyone, Platforms.Console);

    /// <summary>All of them, in the order that help shows.</summary>
    public static IReadOnlyList<ChatCommand> All { get; } = [Ask, Topics, Session, Reminders, TimeZone, How, .. ModerationCatalogue.All, Help, Start, Clock, Dms, General, As, Quit];

    /// <summary>Those of one platform.</summary>
    public static IEnumerable<ChatCommand> On(Platforms platform) =>
        All.Where(command => command.Platforms.HasFlag(platform));

    /// <summary>
    /// Those of one platform that begin like what was typed. What few may run does not get in the way of what everyone
    /// may: it is found where nothing else begins so, or by its whole name.
    /// </summary>
    internal static List<ChatCommand> Begun(Platforms platform, string typed)
    {
        var begun = On(platform).Where(command => command.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        var open = begun.FindAll(command => command.Audience == Audience.Everyone || command.Name.Equals(typed, StringComparison.OrdinalIgnoreCase));
        return open.Count > 0 ? open : begun;
    }

    private static CommandOption When => new("when", "Such as: friday 2pm, 24.12. 18:00, in 3 days at noon", CompletionSource.None, Required: false);

    private static CommandOption Kind => new("kind", "home or clinic", CompletionSource.SessionKinds, Required: false) { Values = ["home", "clinic"] };

    private static CommandOption Zone => new("zone", "Another time zone for it, such as Europe/Paris", CompletionSource.Zones, Required: false);

    private static CommandOption Title => new("title", "Your own words for it", CompletionSource.None, Required: false);

    private static CommandOption Interval => new("interval", "How long after, such as: 6 weeks", CompletionSource.None, Required: false);

    private static CommandOption Number => new("session", "Which one; not needed when there is only one", CompletionSource.Sessions, Required: false);

    private static ChatCommand Sub(string name, string description, params IReadOnlyList<CommandOption> options) =>
        new(name, description, options, Audience.Everyone, Platforms.All);
}
