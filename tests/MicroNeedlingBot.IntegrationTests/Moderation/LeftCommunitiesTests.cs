using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class LeftCommunitiesTests
{
    private static readonly LocalDate s_today = new(2026, 11, 24);

    [Theory, BothDatabases]
    public async Task A_community_that_was_left_long_ago_goes_with_all_that_is_its_own_and_another_keeps_everything(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var left = await FilledAsync(storage, "left", TestStorage.Now - Duration.FromDays(31));
        var kept = await FilledAsync(storage, "kept", TestStorage.Now - Duration.FromDays(29));
        await FilledAsync(storage, "there", leftAt: null);
        var before = await storage.Storage.Entries.ChangedAsync(0, CancellationToken.None);

        (await storage.Storage.Upkeep.PurgeCommunitiesAsync(TestStorage.Now - Duration.FromDays(30), CancellationToken.None)).ShouldBe(1);

        foreach (var table in new[] { "entry_revision", "entry_live", "open_question", "asked", "rating", "suggestion", "question_waiting" })
        {
            (await storage.RowsAsync($"SELECT COUNT(*) FROM {table}")).ShouldBe(["2"], table);
        }

        (await storage.RowsAsync("SELECT external_id FROM community ORDER BY external_id")).ShouldBe(["kept", "there"]);
        (await storage.Storage.Entries.ReadAsync(kept, CancellationToken.None)).Newest.Count.ShouldBe(1);
        // A worker that holds its content hears of it.
        (await storage.Storage.Entries.ChangedAsync(before[^1].Version, CancellationToken.None)).ShouldHaveSingleItem().Community.ShouldBe(left);
        (await storage.Storage.Entries.ReadAsync(left, CancellationToken.None)).Newest.ShouldBeEmpty();
    }

    private static async Task<long> FilledAsync(TestStorage storage, string externalId, Instant? leftAt)
    {
        var account = await storage.AccountAsync(externalId);
        return await storage.InOneAsync(async unit =>
        {
            var community = (await unit.Communities.AddAsync(
                new Community(0, Platforms.Discord, externalId, externalId, CommunityState.Left, CommunitySettings.Usual) { LeftAt = leftAt }, CancellationToken.None)).Id;
            await unit.Entries.AppendAsync(new(community, "a/b", 0, "text", default, 1, ""), CancellationToken.None);
            var question = await unit.Questions.AddAsync(community, "question", s_today, CancellationToken.None);
            await unit.Questions.WantAnswerAsync(community, question, account.Id, CancellationToken.None);
            await unit.Feedback.CountAsync(community, s_today, Outcome.Answer, "a/b", CancellationToken.None);
            await unit.Feedback.RateAsync(community, "a/b", 1, account.Id, helpful: true, s_today, CancellationToken.None);
            await unit.Feedback.SuggestAsync(community, account.Id, "suggestion", s_today, CancellationToken.None);
            return community;
        });
    }
}
