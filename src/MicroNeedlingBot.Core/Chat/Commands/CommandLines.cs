using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat.Commands;

/// <summary>How a command stands in a list: what to type, and what it does.</summary>
internal static class CommandLines
{
    /// <summary>A command's subcommands, a line each.</summary>
    /// <param name="command">The command.</param>
    /// <param name="named">How an option is shown, with the space before it.</param>
    public static Reply Subcommands(ChatCommand command, Func<CommandOption, string> named) => new(
    [
        Paragraph.Of($"With /{command.Name} you can:"),
        new PointList([.. command.Subcommands.Select(sub => Of($"/{command.Name} {sub.Name}", sub, named))], Numbered: false),
    ]);

    /// <summary>One line.</summary>
    public static IReadOnlyList<Run> Of(string typed, ChatCommand command, Func<CommandOption, string> named) =>
    [
        new Run(typed + string.Concat(command.Options.Select(named)), Bold: true),
        new Run($" – {char.ToLowerInvariant(command.Description[0])}{command.Description[1..]}"),
    ];

    /// <summary>An option by its name, in brackets where it may be left out.</summary>
    public static string Named(CommandOption option) => option.Required ? $" {option.Name}" : $" [{option.Name}]";
}
