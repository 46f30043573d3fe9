using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>The chat behind the terminal.</summary>
internal interface IConsoleChat
{
    /// <summary>The words to open with, for a person who looks on.</summary>
    Reply Greet();

    /// <summary>Whether a form waits for an answer: an empty line is one then, if a wrong one.</summary>
    bool IsAsking { get; }

    /// <summary>Takes a line and shows what it gives; true when the member wants to leave.</summary>
    ValueTask<bool> SayAsync(string line);

    /// <summary>Shows what became due meanwhile.</summary>
    ValueTask CatchUpAsync();
}
