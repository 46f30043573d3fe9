using System.Text;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Reminders.Calendars;

/// <summary>Content lines of iCalendar: ended by CR LF, folded so that none has more than 75 bytes, text escaped.</summary>
internal sealed class CalendarLines
{
    private const int MostBytes = 75;
    private static readonly InstantPattern s_instant = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private readonly StringBuilder _text = new();

    /// <summary>A line whose value needs no escaping.</summary>
    public void Add(string name, string value)
    {
        var bytes = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MostBytes)
            {
                // The blank that continues a line counts.
                _text.Append("\r\n ");
                bytes = 1;
            }

            _text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    public void AddText(string name, string value) => Add(name, Escaped(value));

    public void AddInstant(string name, Instant value) => Add(name, s_instant.Format(value));

    public override string ToString() => _text.ToString();

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(c) => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
