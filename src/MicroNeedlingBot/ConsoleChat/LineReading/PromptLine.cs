using Spectre.Console;

namespace MicroNeedlingBot.ConsoleChat.LineReading;

/// <summary>
/// The prompt with the line behind it: one thread types, another may show something at any time, and both find the
/// line as it was. On a terminal without movements the line is the terminal's own.
/// </summary>
/// <param name="console">The terminal.</param>
/// <param name="width">How many columns it has just now.</param>
/// <param name="editor">The line; null where the terminal itself lets people type.</param>
internal sealed class PromptLine(IAnsiConsole console, Func<int> width, LineEditor? editor)
{
    private const string Sign = "> ";

    private readonly Lock _gate = new();
    private readonly LinePainter _painter = new(console.Profile.Out.Writer, width);
    private bool _open;

    /// <summary>Asks for a line.</summary>
    public void Open()
    {
        lock (_gate)
        {
            _open = true;
            Repaint();
        }
    }

    /// <summary>Writes below the line, which is finished.</summary>
    public void Below(Action write)
    {
        lock (_gate)
        {
            Close();
            write();
        }
    }

    /// <summary>Writes above the line, which stays as it is.</summary>
    public void Above(Action write)
    {
        lock (_gate)
        {
            if (_open)
            {
                Clear();
            }

            write();
            if (_open)
            {
                Repaint();
            }
        }
    }

    /// <summary>Takes what was typed: letters, then a key, which may be none.</summary>
    public KeyEffect Type(string letters, ConsoleKeyInfo? key)
    {
        lock (_gate)
        {
            editor!.Insert(letters);
            var effect = key is { } pressed ? editor.Press(pressed) : KeyEffect.Edited;
            Repaint();
            if (effect == KeyEffect.Offered)
            {
                _painter.Leave();
                console.Profile.Width = width();
                console.Write(new Text(string.Join("  ", editor.Offers.Select(offer => offer.TrimEnd()))));
                console.WriteLine();
                Repaint();
            }

            return effect;
        }
    }

    /// <summary>The finished line.</summary>
    public string Take()
    {
        lock (_gate)
        {
            Close();
            return editor!.Take();
        }
    }

    private void Close()
    {
        if (_open && editor is not null)
        {
            _painter.Leave();
        }

        _open = false;
    }

    private void Clear()
    {
        if (editor is null)
        {
            console.WriteLine();
        }
        else
        {
            _painter.Erase();
        }
    }

    private void Repaint()
    {
        if (!_open)
        {
            return;
        }

        if (editor is null)
        {
            WriteSign();
            console.Profile.Out.Writer.Flush();
        }
        else
        {
            _painter.Paint(WriteSign, Sign.Length, editor.Text, editor.Cursor);
        }
    }

    private void WriteSign() => console.Write(new Text(Sign, new Style(Color.Green)));
}
