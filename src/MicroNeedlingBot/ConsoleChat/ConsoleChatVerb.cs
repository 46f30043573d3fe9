using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Talks in the terminal, or in a plain pipe.</summary>
internal static class ConsoleChatVerb
{
    public static int Run(VerbContext context, string? named)
    {
        using var stop = new StopSignal();
        var folder = context.Folder(named);
        var (knowledge, answer) = context.Open(folder);
        using var watch = KnowledgeLoading.Watch(folder, knowledge, context.Settings, context.Surroundings.Report);
        var assistant = new Assistant(knowledge, answer, Platforms.Console);
        var surroundings = context.Surroundings;
        IChatScreen screen = surroundings.OnTerminal
            ? TerminalScreen.OfProcess()
            : new PlainScreen(surroundings.Output);
        Func<string?> read = surroundings.OnTerminal ? Console.In.ReadLine : new LineReader(surroundings.Input).Next;
        ConsoleConversation.Hold(assistant, screen, read, stop.Token);
        return ExitCodes.Done;
    }
}
