using MicroNeedlingBot.Reminders.Dispatch;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

public sealed class NonceTests
{
    [Fact]
    public void The_longest_nonce_is_short_enough_for_every_platform() =>
        Nonce.Of(long.MaxValue, int.MaxValue).Length.ShouldBeLessThanOrEqualTo(Nonce.MostLength);

    [Fact]
    public void Another_reminder_or_epoch_has_another_nonce() =>
        new[] { Nonce.Of(256, 1), Nonce.Of(257, 1), Nonce.Of(256, 2), Nonce.Of(2561, 0) }.ToHashSet(StringComparer.Ordinal).Count.ShouldBe(4);
}
