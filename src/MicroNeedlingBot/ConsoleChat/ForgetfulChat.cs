using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Answers questions and keeps nothing: for where there is no store.</summary>
internal sealed class ForgetfulChat(Assistant assistant, IChatScreen screen) : IConsoleChat
{
    private Conversation _conversation = Conversation.New;

    public Reply Greet()
    {
        var greeting = assistant.Greet();
        _conversation = greeting.Next;
        return greeting.Reply;
    }

    public async ValueTask<bool> SayAsync(string line)
    {
        var turn = await assistant.RespondAsync(line, _conversation, caller: null, CancellationToken.None);
        _conversation = turn.Next;
        if (!turn.Ends)
        {
            screen.Show(turn.Reply);
        }

        return turn.Ends;
    }

    public bool IsAsking => _conversation.Dialogue is not null;

    public ValueTask CatchUpAsync() => ValueTask.CompletedTask;
}
