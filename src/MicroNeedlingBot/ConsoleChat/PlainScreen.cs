using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Replies as plain lines, an empty line between two replies; nothing else is ever written.</summary>
internal sealed class PlainScreen(TextWriter output) : IChatScreen
{
    private bool _begun;

    public bool ForPeople => false;

    public void Prompt()
    {
        // Whoever reads a pipe wants replies only.
    }

    public void Show(Reply reply)
    {
        if (_begun)
        {
            output.WriteLine();
        }

        _begun = true;
        foreach (var line in PlainText.Lines(reply))
        {
            output.WriteLine(line);
        }

        output.Flush();
    }

    public void Interject(Reply reply) => Show(reply);
}
