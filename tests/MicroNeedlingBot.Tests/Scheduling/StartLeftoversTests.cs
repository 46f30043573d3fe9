using System.Runtime.CompilerServices;
using MicroNeedlingBot.Scheduling;
using MicroNeedlingBot.Tests.Files;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Scheduling;

public sealed class StartLeftoversTests
{
    [Fact]
    public async Task What_the_start_left_behind_is_given_back_once_the_worker_has_settled()
    {
        var time = new ManualTime();
        using var leftovers = new StartLeftovers(time);
        await leftovers.StartAsync(CancellationToken.None);
        var left = Leave();

        time.Pass(StartLeftovers.Settled);

        left.IsAlive.ShouldBeFalse();
    }

    /// <summary>In a method of its own, so that no register holds it. Large enough to be kept by all but a whole collection.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Leave() => new(new byte[200_000]);
}
