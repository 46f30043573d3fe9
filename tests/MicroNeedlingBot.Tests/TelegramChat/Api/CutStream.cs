namespace MicroNeedlingBot.Tests.TelegramChat.Api;

/// <summary>A body that breaks off, or never ends.</summary>
internal sealed class CutStream(byte[] start, bool endless = false) : Stream
{
    private bool _begun;

    public int Reads { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Reads++;
        if (_begun && !endless)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "https://api.telegram.org/bot" + FakeServer.Token);
        }

        _begun = true;
        var length = Math.Min(count, start.Length);
        start.AsSpan(0, length).CopyTo(buffer.AsSpan(offset));
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
