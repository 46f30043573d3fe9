using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>
/// Makes one word of a command and its subcommand, or the command that help explains: of "/session add" phones would make
/// only "/session" something to tap.
/// </summary>
internal static partial class TappableCommands
{
    private static readonly HashSet<string> s_pairs =
    [
        .. CommandCatalogue.On(Platforms.Telegram).SelectMany(command => command.Subcommands.Select(sub => $"/{command.Name} {sub.Name}")),
        .. CommandCatalogue.On(Platforms.Telegram).Select(command => $"/{CommandCatalogue.Help.Name} {command.Name}"),
    ];

    /// <summary>The text with "/session_add" for "/session add". What stands in “…” is quoted as somebody wrote it.</summary>
    public static string In(string text) => TwoWords().Replace(text, words =>
        s_pairs.Contains(words.Value) && !IsQuoted(text, words.Index) ? words.Value.Replace(' ', '_') : words.Value);

    private static bool IsQuoted(string text, int at) => text.LastIndexOf('“', at) > text.LastIndexOf('”', at);

    [GeneratedRegex(@"(?<![\w/:.])/[a-z]+ [a-z]+(?!\w)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoWords();
}
