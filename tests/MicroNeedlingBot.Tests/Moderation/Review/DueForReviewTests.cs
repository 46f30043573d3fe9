using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Review;
using MicroNeedlingBot.Tests.Chat;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Review;

public sealed class DueForReviewTests
{
    private static readonly LocalDate s_today = new(2026, 11, 24);
    private static readonly Community s_glow = new(7, Platforms.Console, "glow", "Glow", CommunityState.Approved, new CommunitySettings { ReviewDays = 90 });

    [Fact]
    public void A_community_looks_after_its_own_entries_by_its_own_period()
    {
        var content = Content(
            Entry("a/old", s_today.PlusDays(-91), community: 7),
            Entry("a/just", s_today.PlusDays(-90), community: 7),
            Entry("a/never", day: null, community: 7),
            Entry("a/others", day: null, community: 8),
            Entry("a/base", day: null));

        DueForReview.Of(content, s_glow, s_today).Select(entry => entry.Id).ShouldBe(["a/never", "a/old"]);
    }

    [Fact]
    public void The_owner_looks_after_the_base_and_small_talk_is_nobodys()
    {
        var content = Content(
            Entry("a/edited", s_today.PlusDays(-181), community: 0),
            Entry("a/fresh", s_today.PlusDays(-180)),
            Entry("a/old", s_today.PlusDays(-400)),
            Entry("a/version", day: null, community: 7),
            Entry("b/hello", day: null) with { Kind = EntryKind.SmallTalk });

        DueForReview.Of(content, community: null, s_today).Select(entry => entry.Id).ShouldBe(["a/old", "a/edited"]);
    }

    private static KnowledgeContent Content(params Entry[] entries) => SampleKnowledge.Content with { Entries = entries };

    private static Entry Entry(string id, LocalDate? day, long? community = null) =>
        new(id, EntryKind.Entry, "Why?", [], "So.", [], [], day) { Origin = community is { } scope ? new EntryOrigin(scope, SignedBy: null, 3) : null };
}
