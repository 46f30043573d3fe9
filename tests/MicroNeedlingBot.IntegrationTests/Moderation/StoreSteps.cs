using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

/// <summary>What these tests often do, each in a committed unit of work.</summary>
internal static class StoreSteps
{
    public static Task<SaveOutcome> EditAsync(this TestStorage storage, long community, string entry, int expected, string? text, long actor = 1) =>
        EditAsync(storage.Storage, community, entry, expected, text, actor);

    public static Task<SaveOutcome> EditAsync(BotStorage storage, long community, string entry, int expected, string? text, long actor = 1) => InOneAsync(
        storage,
        unit => unit.Entries.AppendAsync(
            new NewRevision(community, entry, expected, text, text is null ? RevisionAct.Remove : RevisionAct.Edit, actor, ""), CancellationToken.None));

    /// <summary>An account that has a name.</summary>
    public static Task<Account> AccountAsync(this TestStorage storage, string externalId, string name = "Somebody") => InOneAsync(
        storage.Storage,
        async unit =>
        {
            var (_, account) = await unit.Members.OfAsync(Platforms.Console, externalId, privateChat: null, CancellationToken.None);
            return await unit.Members.NameAsync(account, name, CancellationToken.None);
        });

    public static Task<T> InOneAsync<T>(this TestStorage storage, Func<IUnitOfWork, ValueTask<T>> body) => InOneAsync(storage.Storage, body);

    public static async Task<T> InOneAsync<T>(BotStorage storage, Func<IUnitOfWork, ValueTask<T>> body)
    {
        await using var unit = await storage.Store.BeginAsync(CancellationToken.None);
        var result = await body(unit);
        await unit.CommitAsync(CancellationToken.None);
        return result;
    }
}
