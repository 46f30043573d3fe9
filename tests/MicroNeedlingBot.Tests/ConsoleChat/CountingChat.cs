using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.ConsoleChat;

namespace MicroNeedlingBot.Tests.ConsoleChat;

/// <summary>Counts what it hears.</summary>
internal sealed class CountingChat : IConsoleChat
{
    public required bool IsAsking { get; init; }

    public int Heard { get; private set; }

    public Reply Greet() => Reply.Of("Hello!");

    public ValueTask<bool> SayAsync(string line)
    {
        Heard++;
        return new(false);
    }

    public ValueTask CatchUpAsync() => ValueTask.CompletedTask;
}
