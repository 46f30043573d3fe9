using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation;
using MicroNeedlingBot.Tests.Answering.Overlays;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation;

public sealed class BackgroundBuildTests : IDisposable
{
    private readonly QuietScheduler _scheduler = new();
    private readonly LiveKnowledge _live = new(SmallShop.Shared);
    private readonly SemaphoreSlim _mayFit = new(0);
    private readonly List<string> _fitted = [];
    private readonly List<BuildState> _states = [];

    [Fact]
    public async Task Texts_are_live_at_once_and_the_matching_when_the_build_is_done()
    {
        using var build = Build();
        build.Request(WithLights("01"));
        _live.Current.Content.Hash.ShouldBe("01");
        _live.Current.Ask("dynamo lamp").Candidates.ShouldAllBe(candidate => candidate.Entry.Id != "own/lights");

        _mayFit.Release();
        await build.Idle;

        _live.Current.Likeliest("dynamo lamp").Id.ShouldBe("own/lights");
        _states.ShouldBe([BuildState.Begun, BuildState.Live]);
    }

    [Fact]
    public async Task Of_contents_that_come_during_a_build_only_the_last_is_built()
    {
        using var build = Build();
        foreach (var hash in new[] { "01", "02", "03", "04" })
        {
            build.Request(WithLights(hash));
        }

        _mayFit.Release(4);
        await build.Idle;

        _fitted.Count.ShouldBeLessThan(3);
        _fitted[^1].ShouldBe("04");
        _live.Current.Content.Hash.ShouldBe("04");
    }

    [Fact]
    public async Task A_build_that_fails_leaves_what_answered_with_the_new_texts()
    {
        using var build = new BackgroundBuild(_live, _ => throw new InvalidDataException("broken"), _scheduler, TimeProvider.System, report => _states.Add(report.State));
        build.Request(WithLights("01"));
        await build.Idle;

        _states.ShouldBe([BuildState.Begun, BuildState.Failed]);
        _live.Current.Content.Hash.ShouldBe("01");
        _live.Current.Likeliest("opening hours").Id.ShouldBe("shop/hours");
    }

    public void Dispose()
    {
        _scheduler.Dispose();
        _mayFit.Dispose();
    }

    private BackgroundBuild Build() => new(
        _live,
        content =>
        {
            _mayFit.Wait();
            _fitted.Add(content.Hash);
            return SmallShop.Fit(content);
        },
        _scheduler,
        TimeProvider.System,
        report => _states.Add(report.State));

    private static KnowledgeContent WithLights(string hash) => SmallShop.Content([.. SmallShop.Entries, SmallShop.Lights()]) with { Hash = hash };
}
