using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class StoredCommunitiesTests
{
    private static readonly Community s_new = new(0, Platforms.Discord, "123", "Rollers", CommunityState.Waiting, CommunitySettings.Usual);

    [Theory, BothDatabases]
    public async Task A_community_is_kept_with_all_that_was_decided(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var added = await storage.InOneAsync(unit => unit.Communities.AddAsync(s_new, CancellationToken.None));
        added.Id.ShouldBeGreaterThan(Community.Base);

        var changed = added with
        {
            ExternalId = "-100123",
            Name = "Rollers & friends",
            State = CommunityState.Left,
            LeftAt = Instant.FromUtc(2026, 11, 24, 9, 30),
            Settings = new CommunitySettings { LinkHosts = ["nhs.uk", "example.org"], ReviewDays = 90, Digest = DigestRhythm.Weekly },
        };
        await storage.InOneAsync(async unit =>
        {
            await unit.Communities.SaveAsync(changed, CancellationToken.None);
            return true;
        });

        var found = await storage.InOneAsync(unit => unit.Communities.FindAsync(added.Id, CancellationToken.None));
        found.ShouldNotBeNull();
        (found with { Settings = changed.Settings }).ShouldBe(changed);
        found.Settings.LinkHosts.ShouldBe(["nhs.uk", "example.org"]);
        (found.Settings.ReviewDays, found.Settings.Digest).ShouldBe((90, DigestRhythm.Weekly));
    }

    [Theory, BothDatabases]
    public async Task One_that_is_met_twice_at_once_is_kept_once_as_it_was_first(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var met = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => storage.InOneAsync(unit => unit.Communities.AddAsync(s_new, CancellationToken.None)))));
        var again = await storage.InOneAsync(unit => unit.Communities.AddAsync(s_new with { Name = "Other", State = CommunityState.Approved }, CancellationToken.None));

        met.Select(community => community.Id).Distinct().ShouldHaveSingleItem().ShouldBe(again.Id);
        (again.Name, again.State).ShouldBe(("Rollers", CommunityState.Waiting));
    }

    [Theory, BothDatabases]
    public async Task The_same_number_on_another_platform_is_another_community(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var first = await storage.InOneAsync(unit => unit.Communities.AddAsync(s_new with { Name = "B" }, CancellationToken.None));
        var second = await storage.InOneAsync(unit => unit.Communities.AddAsync(s_new with { Name = "A", Platform = Platforms.Telegram }, CancellationToken.None));

        await using var unit = await storage.BeginAsync();
        (await unit.Communities.FindAsync(Platforms.Discord, "123", CancellationToken.None))!.Id.ShouldBe(first.Id);
        (await unit.Communities.FindAsync(Platforms.Telegram, "123", CancellationToken.None))!.Id.ShouldBe(second.Id);
        (await unit.Communities.FindAsync(Platforms.Console, "123", CancellationToken.None)).ShouldBeNull();
        (await unit.Communities.FindAsync(Community.Base, CancellationToken.None)).ShouldBeNull();
        (await unit.Communities.AllAsync(CancellationToken.None)).Select(community => community.Name).ShouldBe(["A", "B"]);
    }

    [Theory, BothDatabases]
    public async Task Settings_of_an_older_or_broken_row_are_the_usual_ones_where_they_are_missing(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var added = await storage.InOneAsync(unit => unit.Communities.AddAsync(s_new, CancellationToken.None));

        await storage.RunAsync("UPDATE community SET settings = '{\"reviewDays\":30,\"ofLater\":1}'");
        var older = await storage.InOneAsync(unit => unit.Communities.FindAsync(added.Id, CancellationToken.None));
        await storage.RunAsync("UPDATE community SET settings = '{'");
        var broken = await storage.InOneAsync(unit => unit.Communities.FindAsync(added.Id, CancellationToken.None));

        (older!.Settings.ReviewDays, older.Settings.LinkHosts.Count, older.Settings.Digest).ShouldBe((30, 0, DigestRhythm.Off));
        broken!.Settings.ReviewDays.ShouldBe(CommunitySettings.Usual.ReviewDays);
    }
}
