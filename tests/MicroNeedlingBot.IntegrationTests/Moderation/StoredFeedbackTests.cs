using MicroNeedlingBot.Answering;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class StoredFeedbackTests
{
    private static readonly LocalDate s_today = new(2026, 11, 24);

    [Theory, BothDatabases]
    public async Task Questions_are_counted_per_community_day_outcome_and_entry(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync(storage, 1, s_today, Outcome.Answer, "a/b"))));
        await CountAsync(storage, 1, s_today, Outcome.NotCovered, null);
        await CountAsync(storage, 1, s_today.PlusDays(-1), Outcome.Answer, "a/b");
        await CountAsync(storage, 1, s_today.PlusDays(-9), Outcome.Answer, "a/b");
        await CountAsync(storage, Community.Base, s_today, Outcome.Answer, "a/b");

        var counts = await storage.InOneAsync(unit => unit.Feedback.CountsAsync(1, s_today.PlusDays(-1), s_today, CancellationToken.None));

        counts.ShouldBe(
        [
            new AskedCount(s_today.PlusDays(-1), Outcome.Answer, "a/b", 1),
            new AskedCount(s_today, Outcome.Answer, "a/b", 8),
            new AskedCount(s_today, Outcome.NotCovered, EntryId: null, 1),
        ]);
    }

    [Theory, BothDatabases]
    public async Task A_second_word_replaces_the_first_and_each_revision_has_its_own(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var (ana, ben) = (await storage.AccountAsync("ana"), await storage.AccountAsync("ben"));
        await RateAsync(storage, 1, 2, ana.Id, helpful: true);
        await RateAsync(storage, 1, 2, ana.Id, helpful: false);
        await RateAsync(storage, 1, 2, ben.Id, helpful: true);
        await RateAsync(storage, 1, 3, ana.Id, helpful: true);
        await RateAsync(storage, 9, 2, ana.Id, helpful: true);

        await using var unit = await storage.BeginAsync();
        (await unit.Feedback.RatingsAsync(1, s_today, s_today, CancellationToken.None)).ShouldBe([new Rating("a/b", 2, 1, 1), new Rating("a/b", 3, 1, 0)]);
        (await unit.Feedback.RatingsAsync(1, s_today.PlusDays(1), s_today.PlusDays(5), CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_suggestion_is_decided_once_and_only_where_it_was_made(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var ana = await storage.AccountAsync("ana");
        var first = await SuggestAsync(storage, 1, ana.Id, "first");
        var second = await SuggestAsync(storage, 1, ana.Id, "second");
        (await OpenAsync(storage, 2)).ShouldBeEmpty();
        (await DecideAsync(storage, 2, first)).ShouldBeNull();

        var decided = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DecideAsync(storage, 1, first))));

        decided.OfType<Suggestion>().ShouldHaveSingleItem().ShouldBe(new Suggestion(first, ana.Id, "first", s_today));
        (await OpenAsync(storage, 1)).ShouldHaveSingleItem().Id.ShouldBe(second);
        (await DecideAsync(storage, 1, 999)).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task What_somebody_said_goes_with_their_account_and_the_counts_stay(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var ana = await storage.AccountAsync("ana");
        await RateAsync(storage, 1, 2, ana.Id, helpful: true);
        await SuggestAsync(storage, 1, ana.Id, "first");
        await CountAsync(storage, 1, s_today, Outcome.Answer, "a/b");

        await storage.RunAsync("DELETE FROM account");

        (await storage.RowsAsync("SELECT COUNT(*) FROM rating UNION ALL SELECT COUNT(*) FROM suggestion UNION ALL SELECT COUNT(*) FROM asked")).ShouldBe(["0", "0", "1"]);
    }

    private static Task<bool> CountAsync(TestStorage storage, long community, LocalDate day, Outcome outcome, string? entry) => storage.InOneAsync(async unit =>
    {
        await unit.Feedback.CountAsync(community, day, outcome, entry, CancellationToken.None);
        return true;
    });

    private static Task<bool> RateAsync(TestStorage storage, long community, int revision, long account, bool helpful) => storage.InOneAsync(async unit =>
    {
        await unit.Feedback.RateAsync(community, "a/b", revision, account, helpful, s_today, CancellationToken.None);
        return true;
    });

    private static Task<long> SuggestAsync(TestStorage storage, long community, long account, string text) =>
        storage.InOneAsync(unit => unit.Feedback.SuggestAsync(community, account, text, s_today, CancellationToken.None));

    private static Task<IReadOnlyList<Suggestion>> OpenAsync(TestStorage storage, long community) =>
        storage.InOneAsync(unit => unit.Feedback.SuggestionsAsync(community, CancellationToken.None));

    private static Task<Suggestion?> DecideAsync(TestStorage storage, long community, long suggestion) =>
        storage.InOneAsync(unit => unit.Feedback.DecideAsync(community, suggestion, accepted: true, CancellationToken.None));
}
