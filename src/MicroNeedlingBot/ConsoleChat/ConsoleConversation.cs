using MicroNeedlingBot.Chat;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Reads a line, lets the chat reply, until there is nothing more to read or the member leaves.</summary>
internal static class ConsoleConversation
{
    /// <summary>Holds one conversation.</summary>
    /// <param name="chat">Replies.</param>
    /// <param name="screen">Shows the replies.</param>
    /// <param name="read">Reads the next line; null at the end. May block.</param>
    /// <param name="stop">Ends the conversation, even in the middle of reading.</param>
    public static async Task HoldAsync(IConsoleChat chat, IChatScreen screen, Func<string?> read, CancellationToken stop)
    {
        if (screen.ForPeople)
        {
            screen.Show(chat.Greet());
        }

        await chat.CatchUpAsync();
        while (await NextAsync(screen, read, stop) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) && !chat.IsAsking)
            {
                continue;
            }

            if (await chat.SayAsync(line))
            {
                break;
            }

            await chat.CatchUpAsync();
        }

        if (screen.ForPeople)
        {
            screen.Show(Assistant.Farewell);
        }
    }

    /// <summary>The next line; null at the end. Reading can't be called off, so another thread does it and is left behind.</summary>
    private static async Task<string?> NextAsync(IChatScreen screen, Func<string?> read, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            return null;
        }

        screen.Prompt();
        try
        {
            return await Task.Run(read, CancellationToken.None).WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
