using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat.Commands;

/// <summary>How a command stands in a list: what to type, and what it does.</summary>
internal static class CommandLines
{
    /// <summary>A command's subcommands, a line each, and what to type for the first of them.</summary>
    public static Reply Subcommands(ChatCommand command) => new(
    [
        Paragraph.Of($"With /{command.Name} you can:"),
        new PointList([.. command.Subcommands.Select(sub => Of($"/{command.Name} {sub.Name}", sub))], Numbered: false),
        .. command.Subcommands.Where(sub => sub.Example is not null).Take(1).Select(sub => Example($"/{command.Name} {sub.Name}", sub)),
    ]);

    /// <summary>One command with what can stand behind it, and an example.</summary>
    /// <param name="typed">The command as it is typed.</param>
    /// <param name="command">The command.</param>
    public static Reply Alone(string typed, ChatCommand command) => new(
    [
        new Paragraph(Of(typed, command)),
        .. command.Options.Count == 0 ? [] : (Block[])[new PointList([.. command.Options.Select((option, at) => (IReadOnlyList<Run>)[new Run(Bare(command, at), Bold: true), new Run($" – {Small(option.Description)}")])], Numbered: false)],
        .. command.Example is null ? [] : (Block[])[Example(typed, command)],
    ]);

    /// <summary>One line; subcommands stand in it by name.</summary>
    public static IReadOnlyList<Run> Of(string typed, ChatCommand command) =>
    [
        new Run(typed + string.Concat(command.Options.Select((_, at) => Named(command, at))), Bold: true),
        new Run(command.Subcommands.Count == 0 ? "" : $" [{string.Join('|', command.Subcommands.Select(sub => sub.Name))}]"),
        new Run($" – {Small(command.Description)}"),
    ];

    private static Paragraph Example(string typed, ChatCommand command) => Paragraph.Of($"For example: {typed} {command.Example}");

    /// <summary>An option as it is typed, in brackets where it may be left out.</summary>
    private static string Named(ChatCommand command, int at) => command.Options[at].Required ? $" {Bare(command, at)}" : $" [{Bare(command, at)}]";

    /// <summary>The first can be typed as it is, and so can what follows a session's number; the others need their names.</summary>
    private static string Bare(ChatCommand command, int at)
    {
        var option = command.Options[at];
        var value = option.Values.Count > 1 ? string.Join('|', option.Values) : null;
        return option.Completion == CompletionSource.Sessions ? "number"
            : at == 0 || (at == 1 && command.Options[0].Completion == CompletionSource.Sessions) ? value ?? option.Name
            : $"{option.Name}:{value ?? "…"}";
    }

    private static string Small(string description) =>
        description.Length > 1 && char.IsUpper(description[1]) ? description : char.ToLowerInvariant(description[0]) + description[1..];
}
