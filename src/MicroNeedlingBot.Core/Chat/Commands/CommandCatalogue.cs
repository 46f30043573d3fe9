namespace MicroNeedlingBot.Chat.Commands;

/// <summary>Every command there is.</summary>
public static class CommandCatalogue
{
    /// <summary>Says hello and what the bot is.</summary>
    public static ChatCommand Start { get; } =
        new("start", "Say hello, with a few questions to try", [], Audience.Everyone, Platforms.All);

    /// <summary>Lists the commands.</summary>
    public static ChatCommand Help { get; } =
        new("help", "What I can do and how to ask", [], Audience.Everyone, Platforms.All);

    /// <summary>Lists the topics, or one topic's questions.</summary>
    public static ChatCommand Topics { get; } =
        new(
            "topics",
            "Everything I can answer, by topic",
            [new CommandOption("topic", "The topic to list", CompletionSource.Topics, Required: false)],
            Audience.Everyone,
            Platforms.All);

    /// <summary>Explains the last match.</summary>
    public static ChatCommand How { get; } =
        new("how", "How I matched your last question", [], Audience.Everyone, Platforms.All);

    /// <summary>Leaves the terminal chat.</summary>
    public static ChatCommand Quit { get; } =
        new("quit", "Leave", [], Audience.Everyone, Platforms.Console);

    /// <summary>All of them, in the order that help shows.</summary>
    public static IReadOnlyList<ChatCommand> All { get; } = [Topics, How, Help, Start, Quit];

    /// <summary>Those of one platform.</summary>
    public static IEnumerable<ChatCommand> On(Platforms platform) =>
        All.Where(command => command.Platforms.HasFlag(platform));
}
