using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>A response before anybody understood it.</summary>
/// <param name="Status">HTTP's code.</param>
/// <param name="Body">All of it.</param>
/// <param name="RetryAfter">What the header of that name says.</param>
internal sealed record RawResponse(int Status, ReadOnlyMemory<byte> Body, Duration? RetryAfter);
