namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>Ends a method with a refusal, from wherever the reason was found.</summary>
internal sealed class RefusedException : Exception
{
    public RefusedException()
        : this(Wire.Reply.BadRequest("refused"))
    {
    }

    public RefusedException(string message)
        : this(Wire.Reply.BadRequest(message))
    {
    }

    public RefusedException(string message, Exception innerException)
        : base(message, innerException) => Reply = Wire.Reply.BadRequest(message);

    public RefusedException(Reply reply)
        : base(reply.Description) => Reply = reply;

    public Reply Reply { get; }
}
