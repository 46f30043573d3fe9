using System.Buffers;
using System.Text;

namespace MicroNeedlingBot.Streams;

/// <summary>
/// Cuts a byte stream into lines at line feeds only, as each arrives. Bytes that are no UTF-8 become U+FFFD. A line
/// over the limit keeps its beginning; the rest of it is dropped.
/// </summary>
internal sealed class LineReader(Stream input)
{
    /// <summary>Ten times the longest line that anybody has a use for.</summary>
    private const int MostBytes = 4_000_000;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _at;
    private int _end;
    private bool _begun;

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    public string? Next()
    {
        _line.ResetWrittenCount();
        while (true)
        {
            if (_at == _end && !Fill())
            {
                return _line.WrittenCount > 0 ? Text() : null;
            }

            var feed = _buffer.AsSpan(_at.._end).IndexOf((byte)'\n');
            Keep(_buffer.AsSpan(_at, feed < 0 ? _end - _at : feed));
            _at = feed < 0 ? _end : _at + feed + 1;
            if (feed >= 0)
            {
                return Text();
            }
        }
    }

    private bool Fill()
    {
        _at = 0;
        _end = input.Read(_buffer);
        return _end > 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes) =>
        _line.Write(bytes[..Math.Min(bytes.Length, MostBytes - _line.WrittenCount)]);

    private string Text()
    {
        var text = Encoding.UTF8.GetString(_line.WrittenSpan);
        if (!_begun)
        {
            _begun = true;
            text = text.TrimStart('\ufeff');
        }

        return text.EndsWith('\r') ? text[..^1] : text;
    }
}
