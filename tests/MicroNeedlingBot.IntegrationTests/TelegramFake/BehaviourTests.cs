using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake;

/// <summary>Each behaviour of the fake is observed from outside, and is gone when it is left off.</summary>
public sealed class BehaviourTests
{
    private static readonly Behaviour[] s_inTheWay =
    [
        Behaviour.RepeatedOffsetGivesOne, Behaviour.RepeatedOffsetWaits, Behaviour.LimitPerChat, Behaviour.LimitPerGroup, Behaviour.LimitOverall,
    ];

    private static readonly Dictionary<Behaviour, Func<Stage, Task<bool>>> s_probes =
        new[] { TransportProbes.All, QueueProbes.All, PollingProbes.All, WebhookProbes.All, GroupProbes.All, TextProbes.All, RefusalProbes.All, MessageProbes.All, QueryProbes.All, LimitProbes.All, ContractProbes.All }
            .SelectMany(probes => probes)
            .ToDictionary();

    public static TheoryData<Behaviour> Behaviours => [.. Enum.GetValues<Behaviour>()];

    [Theory]
    [MemberData(nameof(Behaviours))]
    public async Task A_behaviour_is_seen_when_on_and_not_when_off(Behaviour behaviour)
    {
        var probe = s_probes.ShouldContainKeyAndGive(behaviour);
        var options = new FakeTelegramOptions { WebhookBackOff = TimeSpan.FromMilliseconds(10) }.Without(s_inTheWay.Where(other => other != behaviour));

        await using (var on = await Stage.SetAsync(options))
        {
            (await probe(on)).ShouldBeTrue(on.Telegram.Traffic.Dump());
        }

        await using var off = await Stage.SetAsync(options.Without(behaviour));
        (await probe(off)).ShouldBeFalse(off.Telegram.Traffic.Dump());
    }
}

internal static class ProbeAssertions
{
    public static Func<Stage, Task<bool>> ShouldContainKeyAndGive(this Dictionary<Behaviour, Func<Stage, Task<bool>>> probes, Behaviour behaviour)
    {
        probes.ShouldContainKey(behaviour);
        return probes[behaviour];
    }
}
