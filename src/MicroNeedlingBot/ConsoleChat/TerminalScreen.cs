using MicroNeedlingBot.Chat.Replies;
using Spectre.Console;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Replies in colour, wrapped to the terminal's width.</summary>
internal sealed class TerminalScreen(IAnsiConsole console) : IChatScreen
{
    /// <summary>Lines longer than this are hard to read.</summary>
    private const int WidestLine = 96;

    public bool ForPeople => true;

    public static TerminalScreen Create(TextWriter output) =>
        new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));

    public void Prompt()
    {
        console.Write(new Text("> ", new Style(Color.Green)));
        console.Profile.Out.Writer.Flush();
    }

    public void Show(Reply reply)
    {
        console.Profile.Width = Math.Min(console.Profile.Width, WidestLine);
        console.WriteLine();
        foreach (var block in reply.Blocks)
        {
            console.Write(BlockRenderer.Render(block));
            console.WriteLine();
        }

        console.Profile.Out.Writer.Flush();
    }
}
