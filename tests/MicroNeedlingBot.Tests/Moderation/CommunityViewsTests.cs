using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation;
using MicroNeedlingBot.Tests.Answering.Overlays;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation;

public sealed class CommunityViewsTests : IDisposable
{
    private readonly QuietScheduler _scheduler = new();
    private readonly PassingTime _time = new();
    private readonly LiveKnowledge _live = new(SmallShop.Shared);
    private readonly Dictionary<long, CommunityContent> _stored = new()
    {
        [1] = new CommunityContent(new CommunityEntries([SmallShop.Lights()], []), Version: 1),
        [2] = new CommunityContent(CommunityEntries.None, Version: 1),
    };

    private int _loads;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_uses_at_the_same_time_build_once()
    {
        var views = Views();
        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => views.OfAsync(1, 1, Cancelled))));

        seen.ShouldAllBe(view => ReferenceEquals(view, seen[0]));
        _loads.ShouldBe(1);
    }

    [Fact]
    public async Task A_community_without_entries_sees_the_shared_snapshot_itself() =>
        (await Views().OfAsync(2, 1, Cancelled)).ShouldBeSameAs(SmallShop.Shared);

    [Fact]
    public async Task A_saved_text_is_seen_at_the_next_question_and_the_old_view_lives_on()
    {
        var views = Views();
        var old = await views.OfAsync(1, 1, Cancelled);
        _stored[1] = new CommunityContent(new CommunityEntries([SmallShop.Lights() with { Answer = "Sold out." }], []), Version: 2);

        (await views.OfAsync(1, 2, Cancelled)).Likeliest("dynamo lamp").Answer.ShouldBe("Sold out.");
        old.Likeliest("dynamo lamp").Answer.ShouldBe("At the counter.");
    }

    [Fact]
    public async Task A_new_shared_snapshot_is_seen_at_the_next_question()
    {
        var views = Views();
        await views.OfAsync(1, 1, Cancelled);
        _live.Swap(SmallShop.Shared.WithTexts(SmallShop.Content([.. SmallShop.Entries.Select(entry => entry with { Answer = "New." })])));

        (await views.OfAsync(1, 1, Cancelled)).Likeliest("opening hours").Answer.ShouldBe("New.");
    }

    [Fact]
    public async Task An_idle_view_is_dropped_and_built_again()
    {
        var views = Views();
        await views.OfAsync(1, 1, Cancelled);
        _time.Pass(TimeSpan.FromMinutes(31));
        _stored[2] = _stored[1];
        await views.OfAsync(2, 1, Cancelled);
        views.Count.ShouldBe(1);

        (await views.OfAsync(1, 1, Cancelled)).Likeliest("dynamo lamp").Id.ShouldBe("own/lights");
        _loads.ShouldBe(3);
    }

    [Fact]
    public async Task Only_so_many_views_are_kept()
    {
        var views = Views();
        for (var community = 1; community <= 5; community++)
        {
            _stored[community] = _stored[1];
            _time.Pass(TimeSpan.FromSeconds(1));
            await views.OfAsync(community, 1, Cancelled);
        }

        views.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_load_that_fails_is_tried_again_at_the_next_question()
    {
        var views = Views();
        await Should.ThrowAsync<KeyNotFoundException>(() => views.OfAsync(9, 1, Cancelled));
        _stored[9] = _stored[1];

        (await views.OfAsync(9, 1, Cancelled)).Likeliest("dynamo lamp").Id.ShouldBe("own/lights");
    }

    public void Dispose() => _scheduler.Dispose();

    private CommunityViews Views() => new(_live, Load, new VectorCache(), _scheduler, _time) { Most = 3 };

    private Task<CommunityContent> Load(long community, CancellationToken cancelled)
    {
        Interlocked.Increment(ref _loads);
        return Task.FromResult(_stored[community]);
    }
}
