using System.Text;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.ConsoleChat.LineReading;
using Spectre.Console;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Replies in colour, wrapped to the terminal's width. From any thread.</summary>
internal sealed class TerminalScreen(IAnsiConsole console, Func<int> width, PromptLine prompt) : IChatScreen
{
    /// <summary>Lines longer than this are hard to read.</summary>
    private const int WidestLine = 96;

    private const int NarrowestLine = 20;

    public bool ForPeople => true;

    /// <summary>The terminal that the program was started in, and what reads a line from it.</summary>
    /// <param name="complete">How a line may go on.</param>
    public static (TerminalScreen Screen, Func<string?> Read) OfProcess(Func<string, Completion> complete)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        var editor = console.Profile.Capabilities.Ansi ? new LineEditor(complete) : null;
        var prompt = new PromptLine(console, () => Console.WindowWidth, editor);
        return (
            new TerminalScreen(console, () => Console.WindowWidth, prompt),
            editor is null ? Console.In.ReadLine : new TypedLines(prompt, Key, () => Console.KeyAvailable).Next);
    }

    public void Prompt() => prompt.Open();

    public void Interject(Reply reply) => prompt.Above(() => Write(reply));

    public void Show(Reply reply) => prompt.Below(() => Write(reply));

    private void Write(Reply reply)
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

    /// <summary>A terminal that went away has no more keys.</summary>
    private static ConsoleKeyInfo? Key()
    {
        try
        {
            return Console.ReadKey(intercept: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
