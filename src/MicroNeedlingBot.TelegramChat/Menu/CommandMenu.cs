using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Menu;

internal static class CommandMenu
{
    public static string Hash => "";

    public static IReadOnlyList<SetMyCommands> Requests => [];
}
