using System.Text;
using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.ConsoleChat.LineReading;

/// <summary>Keys to a line: editing, history, completion. Knows of no terminal.</summary>
/// <param name="complete">How what stands before the cursor may go on.</param>
internal sealed class LineEditor(Func<string, Completion> complete)
{
    private readonly LineBuffer _line = new();
    private readonly LineHistory _history = new();

    public string Text => _line.Text;

    public int Cursor => _line.Cursor;

    /// <summary>What to choose from after <see cref="KeyEffect.Offered"/>.</summary>
    public IReadOnlyList<string> Offers { get; private set; } = [];

    /// <summary>Puts text in as it is, but for what could act on a terminal.</summary>
    public void Insert(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            kept.Append(letter is '\t' ? " " : char.IsControl(letter) ? "" : letter);
        }

        _line.Insert(kept.ToString());
    }

    /// <summary>The finished line; a new one begins.</summary>
    public string Take()
    {
        var line = _line.Text;
        _history.Add(line);
        _line.Set("");
        return line;
    }

    public KeyEffect Press(ConsoleKeyInfo key)
    {
        switch (key)
        {
            case { Key: ConsoleKey.Enter } or { KeyChar: '\r' or '\n' }:
                return KeyEffect.Entered;
            case { Key: ConsoleKey.Tab }:
                return Complete();
            case { KeyChar: '\u0004' } when _line.Text.Length == 0:
                return KeyEffect.Ended;
            default:
                Edit(key);
                return KeyEffect.Edited;
        }
    }

    private void Edit(ConsoleKeyInfo key)
    {
        if (!char.IsControl(key.KeyChar))
        {
            _line.Insert(key.KeyChar.ToString());
            return;
        }

        var act = key.Modifiers.HasFlag(ConsoleModifiers.Control) ? Control(key.Key) : Plain(key.Key);
        act?.Invoke();
    }

    private Action? Plain(ConsoleKey key) => key switch
    {
        ConsoleKey.Backspace => _line.Backspace,
        ConsoleKey.Delete => _line.Delete,
        ConsoleKey.LeftArrow => _line.Left,
        ConsoleKey.RightArrow => _line.Right,
        ConsoleKey.Home => _line.Home,
        ConsoleKey.End => _line.End,
        ConsoleKey.UpArrow => () => Show(_history.Older(_line.Text)),
        ConsoleKey.DownArrow => () => Show(_history.Newer()),
        _ => null,
    };

    /// <summary>The keys of Emacs, as in every shell.</summary>
    private Action? Control(ConsoleKey key) => key switch
    {
        ConsoleKey.A => _line.Home,
        ConsoleKey.E => _line.End,
        ConsoleKey.B => _line.Left,
        ConsoleKey.F => _line.Right,
        ConsoleKey.D => _line.Delete,
        ConsoleKey.U => _line.DeleteToStart,
        ConsoleKey.K => _line.DeleteToEnd,
        ConsoleKey.W or ConsoleKey.Backspace => _line.DeleteWord,
        ConsoleKey.P => Plain(ConsoleKey.UpArrow),
        ConsoleKey.N => Plain(ConsoleKey.DownArrow),
        _ => null,
    };

    private void Show(string? line)
    {
        if (line is not null)
        {
            _line.Set(line);
        }
    }

    private KeyEffect Complete()
    {
        var typed = _line.Text[.._line.Cursor];
        var (start, offers) = complete(typed);
        if (offers is [var only])
        {
            _line.Replace(start, only);
            return KeyEffect.Edited;
        }

        // As far as all of them agree; a zone need not begin with what was typed for it.
        var shared = Shared(offers);
        if (shared.Length > typed.Length - start && shared.StartsWith(typed[start..], StringComparison.OrdinalIgnoreCase))
        {
            _line.Replace(start, shared);
            return KeyEffect.Edited;
        }

        Offers = offers;
        return offers.Count == 0 ? KeyEffect.Edited : KeyEffect.Offered;
    }

    private static string Shared(IReadOnlyList<string> offers)
    {
        var shared = offers.Count == 0 ? "" : offers[0];
        foreach (var offer in offers)
        {
            shared = shared[..shared.AsSpan().CommonPrefixLength(offer)];
        }

        return shared;
    }
}
