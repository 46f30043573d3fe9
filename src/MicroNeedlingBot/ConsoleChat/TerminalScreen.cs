using System.Text;
using MicroNeedlingBot.Chat.Replies;
using Spectre.Console;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Replies in colour, wrapped to the terminal's width.</summary>
internal sealed class TerminalScreen(IAnsiConsole console, Func<int> width) : IChatScreen
{
    /// <summary>Lines longer than this are hard to read.</summary>
    private const int WidestLine = 96;

    private const int NarrowestLine = 20;

    private bool _prompting;

    public bool ForPeople => true;

    /// <summary>The terminal that the program was started in.</summary>
    public static TerminalScreen OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }), () => Console.WindowWidth);
    }

    public void Prompt()
    {
        _prompting = true;
        console.Write(new Text("> ", new Style(Color.Green)));
        console.Profile.Out.Writer.Flush();
    }

    public void Interject(Reply reply)
    {
        console.WriteLine();
        Show(reply);
        if (_prompting)
        {
            Prompt();
        }
    }

    public void Show(Reply reply)
    {
        console.Profile.Width = Math.Clamp(width(), NarrowestLine, WidestLine);
        console.WriteLine();
        foreach (var (at, block) in reply.Blocks.Index())
        {
            if (at > 0 && (block is Heading or ChoiceList { OnOneLine: false }))
            {
                console.WriteLine();
            }

            console.Write(BlockRenderer.Render(block));
            if (block is not (PointList or ChoiceList { OnOneLine: false }))
            {
                // A grid ends its last line by itself.
                console.WriteLine();
            }
        }

        console.WriteLine();
        console.Profile.Out.Writer.Flush();
    }
}
