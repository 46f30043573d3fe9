using System.Text;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>
/// Writes a text piece by piece and marks its stretches. Telegram makes links of what looks like a name or like an
/// address of its own, whoever wrote it: an invisible joiner inside keeps "@name" and "tg://…" mere words.
/// </summary>
internal sealed class StyledTextWriter
{
    private const char Joiner = '\u2060';

    private readonly StringBuilder _text = new();
    private readonly List<MessageEntity> _entities = [];

    /// <summary>How much was written, in UTF-16 units.</summary>
    public int Length => _text.Length;

    /// <summary>What was written.</summary>
    public StyledText Written => new(_text.ToString(), [.. _entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)]);

    /// <summary>Writes what can be seen of a text; its line breaks become spaces.</summary>
    public StyledTextWriter Say(string text)
    {
        foreach (var letter in VisibleText.Of(text))
        {
            if (letter == '/' && EndsWithOtherScheme())
            {
                _text.Append(Joiner);
            }

            _text.Append(letter);
            if (letter == '@')
            {
                _text.Append(Joiner);
            }
        }

        return this;
    }

    /// <summary>Goes on in a new line.</summary>
    /// <param name="lines">2 leaves a blank line between.</param>
    public StyledTextWriter Break(int lines = 1)
    {
        _text.Append('\n', lines);
        return this;
    }

    /// <summary>Marks all from a place on.</summary>
    public void Mark(int from, string type, string? url = null)
    {
        if (_text.Length > from)
        {
            _entities.Add(new MessageEntity { Type = type, Offset = from, Length = _text.Length - from, Url = url });
        }
    }

    /// <summary>Writes a finished text.</summary>
    public void Add(StyledText written)
    {
        _entities.AddRange(written.Entities.Select(entity => entity with { Offset = entity.Offset + _text.Length }));
        _text.Append(written.Text);
    }

    private bool EndsWithOtherScheme() => EndsWith(":") && !EndsWith("http:") && !EndsWith("https:");

    private bool EndsWith(string end) =>
        _text.Length >= end.Length && _text.ToString(_text.Length - end.Length, end.Length).Equals(end, StringComparison.OrdinalIgnoreCase);
}
