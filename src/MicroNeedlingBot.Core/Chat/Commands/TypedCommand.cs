namespace MicroNeedlingBot.Chat.Commands;

/// <summary>A command as somebody typed it.</summary>
/// <param name="Name">The word after the slash, in lower case.</param>
/// <param name="Rest">What followed, without the space around it.</param>
public sealed record TypedCommand(string Name, string Rest)
{
    private const int LongestName = 32;

    /// <summary>The command in a text; null when it is none. "/ is that fine?" is a question.</summary>
    public static TypedCommand? Read(string text)
    {
        var typed = text.AsSpan().Trim();
        if (typed.Length < 2 || typed[0] != '/' || !char.IsAsciiLetter(typed[1]))
        {
            return null;
        }

        var end = typed.IndexOfAny(' ', '\t', '\n');
        var name = end < 0 ? typed[1..] : typed[1..end];
        return name.Length > LongestName
            ? null
            : new TypedCommand(name.ToString().ToLowerInvariant(), end < 0 ? "" : typed[end..].Trim().ToString());
    }

    /// <summary>
    /// The subcommand that <see cref="Rest"/> begins with, and what follows it; null when it begins with none.
    /// </summary>
    public (ChatCommand Command, string Behind)? FindIn(ChatCommand command)
    {
        var words = Rest.Split((char[])[' ', '\t', '\n'], 2, StringSplitOptions.TrimEntries);
        return command.Subcommands.FirstOrDefault(sub => sub.Name.Equals(words[0], StringComparison.OrdinalIgnoreCase)) is { } found
            ? (found, words.Length > 1 ? words[1] : "")
            : null;
    }

    /// <summary>The command that is meant, spelt out or begun so far that only one can be; null when none is.</summary>
    public ChatCommand? FindOn(Platforms platform)
    {
        var begun = CommandCatalogue.Begun(platform, Name);
        return begun.Find(command => command.Name.Length == Name.Length) ?? (begun.Count == 1 ? begun[0] : null);
    }
}
