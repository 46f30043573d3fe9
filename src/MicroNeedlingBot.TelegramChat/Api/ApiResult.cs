using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>
/// What became of a call. Whether the server did it is the question that matters: a message that may have arrived must
/// not be sent again without a thought.
/// </summary>
internal abstract record ApiResult<T>
{
    private ApiResult()
    {
    }

    /// <summary>The server did it.</summary>
    internal sealed record Done(T Value) : ApiResult<T>;

    /// <summary>The server said no, so it surely did not do it.</summary>
    /// <param name="Code">Telegram's code, the same as HTTP's.</param>
    /// <param name="Description">Telegram's words, without the token.</param>
    /// <param name="RetryAfter">How long to leave this chat alone.</param>
    /// <param name="MigrateTo">The id that the group has now.</param>
    internal sealed record Refused(int Code, string Description, Duration? RetryAfter = null, long? MigrateTo = null) : ApiResult<T>;

    /// <summary>It never left: no address, no connection, no TLS.</summary>
    /// <param name="Reason">A code for a log; no address.</param>
    internal sealed record NotSent(string Reason) : ApiResult<T>;

    /// <summary>Nobody knows: too late, cut off, a broken server, an answer that can't be read.</summary>
    /// <param name="Reason">A code for a log; no address.</param>
    internal sealed record Unclear(string Reason) : ApiResult<T>;
}
