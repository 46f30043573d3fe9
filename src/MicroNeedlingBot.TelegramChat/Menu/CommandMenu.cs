using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Rendering;

namespace MicroNeedlingBot.TelegramChat.Menu;

/// <summary>
/// What Telegram shows behind the slash. It shows only: who may run a command is asked anew each time it is run.
/// </summary>
/// <param name="Requests">The menus, one for each kind of chat.</param>
/// <param name="Hash">SHA-256 over all of them, lower-case hex: they are sent only when it changed.</param>
internal sealed record CommandMenu(IReadOnlyList<SetMyCommands> Requests, string Hash)
{
    private const int LongestDescription = 256;

    private static readonly ChatCommand[] s_moderators = [ModerationCatalogue.Faq, ModerationCatalogue.Setup];
    private static readonly ChatCommand[] s_inGroups = [CommandCatalogue.Ask, CommandCatalogue.Topics, CommandCatalogue.Help];

    /// <summary>The menus of the commands that there are now, each in the catalogue's order.</summary>
    public static CommandMenu Current { get; } = Of(CommandCatalogue.On(Platforms.Telegram));

    /// <summary>The menus of some commands.</summary>
    public static CommandMenu Of(IEnumerable<ChatCommand> commands)
    {
        var all = commands.ToList();
        IReadOnlyList<SetMyCommands> requests =
        [
            Menu("all_private_chats", all.Where(command => command.Audience is Audience.Everyone or Audience.Members || s_moderators.Contains(command))),
            Menu("all_group_chats", all.Where(s_inGroups.Contains)),
            Menu("all_chat_administrators", all.Where(command => s_inGroups.Contains(command) || s_moderators.Contains(command))),
        ];
        return new CommandMenu(requests, HashOf(requests));
    }

    private static SetMyCommands Menu(string scope, IEnumerable<ChatCommand> commands) => new()
    {
        Commands = [.. commands.Select(command => new BotCommand(command.Name, ShortenedText.Cut(command.Description, LongestDescription)))],
        Scope = new BotCommandScope { Type = scope },
    };

    private static string HashOf(IEnumerable<SetMyCommands> requests) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', requests.Select(request => JsonSerializer.Serialize(request, WireJson.Default.SetMyCommands))))));
}
