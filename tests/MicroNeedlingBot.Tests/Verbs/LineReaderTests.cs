using System.Text;
using MicroNeedlingBot.Streams;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Verbs;

public sealed class LineReaderTests
{
    [Fact]
    public void Only_line_feeds_end_a_line() =>
        Lines("one\r\ntwo\rstill\u2028two\n\nfour"u8).ShouldBe(["one", "two\rstill\u2028two", "", "four"]);

    [Fact]
    public void A_last_line_feed_begins_no_line() => Lines("one\n"u8).ShouldBe(["one"]);

    [Fact]
    public void Nothing_is_no_line() => Lines([]).ShouldBeEmpty();

    [Fact]
    public void Bytes_that_are_no_text_become_replacement_characters() =>
        Lines([(byte)'a', 0xff, 0xc3, (byte)'\n', 0xe2, 0x82]).ShouldBe(["a\ufffd\ufffd", "\ufffd"]);

    [Fact]
    public void The_mark_that_some_editors_put_first_is_dropped() =>
        Lines([0xef, 0xbb, 0xbf, (byte)'a']).ShouldBe(["a"]);

    [Fact]
    public void Long_lines_stay_whole_and_endless_ones_are_cut()
    {
        var text = new string('é', 100_000) + "\n" + new string('x', 5_000_000) + "\nnext";

        var lines = Lines(Encoding.UTF8.GetBytes(text));

        lines.Select(line => line.Length).ShouldBe([100_000, 4_000_000, 4]);
    }

    [Fact]
    public void A_line_is_there_before_the_next_one_is_written()
    {
        using var slow = new OneByteAtATime("a\nb\n"u8.ToArray());
        var reader = new LineReader(slow);

        reader.Next().ShouldBe("a");
        slow.Position.ShouldBe(2);
    }

    private static List<string> Lines(ReadOnlySpan<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        var reader = new LineReader(stream);
        var lines = new List<string>();
        while (reader.Next() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private sealed class OneByteAtATime(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..1]);
    }
}
