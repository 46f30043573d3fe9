using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.ConsoleChat;

namespace MicroNeedlingBot.Tests.ConsoleChat;

/// <summary>A terminal that only remembers the first word of each reply.</summary>
internal sealed class RecordingScreen : IChatScreen
{
    public List<string> Shown { get; } = [];

    public bool ForPeople => true;

    public void Prompt() => Shown.Add("> ");

    public void Show(Reply reply) => Shown.Add(PlainText.Of(reply).Split(' ')[0]);

    public void Interject(Reply reply) => Show(reply);
}
