using System.Text;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>
/// Writes a text piece by piece and marks its stretches. Telegram makes links of what looks like a name or like an
/// address of its own, whoever wrote it: an invisible joiner inside keeps "@name" and "tg://…" mere words.
/// </summary>
internal sealed class StyledTextWriter
{
    private const char Joiner = '\u2060';

    /// <summary>Weekday, long date and short time, in the reader's language.</summary>
    private const string InstantFormat = "wDt";

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
    public void Mark(int from, string type, string? url = null) =>
        Mark(from, new MessageEntity { Type = type, Url = url });

    /// <summary>
    /// Marks all from a place on as the words for an instant: phones show it by their own clock, older ones show the words.
    /// One that Telegram has no number for stays words.
    /// </summary>
    public void MarkInstant(int from, Instant instant)
    {
        if (instant.ToUnixTimeSeconds() is > 0 and <= int.MaxValue and var seconds)
        {
            Mark(from, new MessageEntity { Type = "date_time", UnixTime = seconds, DateTimeFormat = InstantFormat });
        }
    }

    /// <summary>Writes a finished text.</summary>
    public void Add(StyledText written)
    {
        _entities.AddRange(written.Entities.Select(entity => entity with { Offset = entity.Offset + _text.Length }));
        _text.Append(written.Text);
    }

    private void Mark(int from, MessageEntity entity)
    {
        if (_text.Length > from)
        {
            _entities.Add(entity with { Offset = from, Length = _text.Length - from });
        }
    }

    private bool EndsWithOtherScheme() => EndsWith(":") && !EndsWith("http:") && !EndsWith("https:");

    private bool EndsWith(string end) =>
        _text.Length >= end.Length && _text.ToString(_text.Length - end.Length, end.Length).Equals(end, StringComparison.OrdinalIgnoreCase);
}
