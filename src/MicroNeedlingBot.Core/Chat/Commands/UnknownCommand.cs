using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat.Commands;

/// <summary>What to say to a command that there is none of: the one that was probably meant.</summary>
internal static class UnknownCommand
{
    /// <summary>What people know from other bots, and what they would call it.</summary>
    private static readonly Dictionary<string, string> s_known = new(StringComparer.Ordinal)
    {
        ["sessions"] = "session list",
        ["appointments"] = "session list",
        ["appointment"] = "session list",
        ["register"] = "session add",
        ["book"] = "session add",
        ["new"] = "session add",
        ["remind"] = "session add",
        ["remindme"] = "session add",
        ["reschedule"] = "session move",
        ["delete"] = "session cancel",
        ["tz"] = "timezone",
        ["zone"] = "timezone",
        ["time"] = "timezone",
        ["unsubscribe"] = "reminders stop",
        ["mute"] = "reminders pause",
        ["commands"] = "help",
        ["menu"] = "help",
        ["info"] = "help",
        ["hello"] = "start",
        ["why"] = "how",
        ["explain"] = "how",
        ["bye"] = "quit",
        ["exit"] = "quit",
    };

    public static Reply Of(string name, Platforms platform)
    {
        // "/help foo bar" asks about no command either.
        var word = name.Split(' ', 2)[0].ToLowerInvariant();
        return Nearest(word, platform) is { } meant
            ? new Reply([new ChoiceList($"I don't know the command /{word}. Did you mean /{meant}?", [new Choice(1, "Yes", new SayText("/" + meant))])])
            : Reply.Of($"I don't know the command /{word}. Type /help to see what there is.");
    }

    /// <summary>The command that was meant, with its subcommand; null when none is near.</summary>
    private static string? Nearest(string typed, Platforms platform)
    {
        var commands = CommandCatalogue.On(platform).Where(command => command.Audience == Audience.Everyone).ToList();
        var all = commands.Select(command => (Word: command.Name, Whole: command.Name))
            .Concat(commands.SelectMany(command => command.Subcommands.Select(sub => (Word: sub.Name, Whole: $"{command.Name} {sub.Name}"))))
            .Concat(s_known.Where(known => commands.Exists(command => known.Value.Split(' ')[0].Equals(command.Name, StringComparison.Ordinal))).Select(known => (Word: known.Key, Whole: known.Value)))
            .ToList();
        return all.Select(known => (known.Whole, Distance: EditDistance.Between(typed, known.Word, known.Word.Length / 4), Limit: known.Word.Length / 4))
            .Where(known => known.Distance <= known.Limit)
            .OrderBy(known => known.Distance)
            .Select(known => known.Whole)
            .FirstOrDefault();
    }
}
