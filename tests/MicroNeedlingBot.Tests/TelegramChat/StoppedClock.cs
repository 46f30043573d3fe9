using NodaTime;

namespace MicroNeedlingBot.Tests.TelegramChat;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 7, 0);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
