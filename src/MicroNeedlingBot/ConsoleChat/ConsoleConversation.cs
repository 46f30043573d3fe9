using MicroNeedlingBot.Chat;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Reads a message, shows the reply, until there is nothing more to read or the member leaves.</summary>
internal static class ConsoleConversation
{
    /// <summary>Holds one conversation.</summary>
    /// <param name="assistant">Replies.</param>
    /// <param name="screen">Shows the replies.</param>
    /// <param name="read">Reads the next line; null at the end. May block.</param>
    /// <param name="stop">Ends the conversation, even in the middle of reading.</param>
    public static void Hold(Assistant assistant, IChatScreen screen, Func<string?> read, CancellationToken stop)
    {
        var conversation = Conversation.New;
        if (screen.ForPeople)
        {
            var greeting = assistant.Greet();
            screen.Show(greeting.Reply);
            conversation = greeting.Next;
        }

        while (Next(screen, read, stop) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var turn = assistant.Respond(line, conversation);
            conversation = turn.Next;
            if (turn.Ends)
            {
                break;
            }

            screen.Show(turn.Reply);
        }

        if (screen.ForPeople)
        {
            screen.Show(Assistant.Farewell);
        }
    }

    /// <summary>The next line; null at the end. Reading can't be called off, so another thread does it and is left behind.</summary>
    private static string? Next(IChatScreen screen, Func<string?> read, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            return null;
        }

        screen.Prompt();
        var reading = Task.Run(read, CancellationToken.None);
        try
        {
            reading.Wait(stop);
            return reading.Result;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
