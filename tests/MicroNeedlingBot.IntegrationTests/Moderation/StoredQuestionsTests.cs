using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class StoredQuestionsTests
{
    private static readonly LocalDate s_today = new(2026, 11, 24);

    [Theory, BothDatabases]
    public async Task Open_questions_come_newest_first_and_only_their_own_communitys(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await AskAsync(storage, 1, "first", "second", "third");
        await AskAsync(storage, 2, "another's");

        await using var unit = await storage.BeginAsync();
        (await unit.Questions.OpenAsync(1, 2, CancellationToken.None)).Select(question => (question.Text, question.Day)).ShouldBe([("third", s_today), ("second", s_today)]);
        (await unit.Questions.OpenAsync(2, 10, CancellationToken.None)).ShouldHaveSingleItem().Text.ShouldBe("another's");
        (await unit.Questions.OpenAsync(3, 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Another_communitys_questions_are_neither_closed_nor_waited_for_nor_told_about(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var asker = await storage.AccountAsync("asker");
        var ids = await AskAsync(storage, 1, "theirs");
        await WaitAsync(storage, 2, ids[0], asker.Id);
        (await storage.RowsAsync("SELECT * FROM question_waiting")).ShouldBeEmpty();
        await WaitAsync(storage, 1, ids[0], asker.Id);

        (await CloseAsync(storage, 2, ids)).ShouldBe(0);
        (await TakeAsync(storage, 2, ids)).ShouldBeEmpty();

        (await storage.InOneAsync(unit => unit.Questions.OpenAsync(1, 10, CancellationToken.None))).Count.ShouldBe(1);
        (await TakeAsync(storage, 1, ids)).ShouldBe([asker.Id]);
    }

    [Theory, BothDatabases]
    public async Task A_question_is_closed_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var ids = await AskAsync(storage, 1, "one", "two", "three");

        (await CloseAsync(storage, 1, [ids[0], ids[1], ids[1], 999])).ShouldBe(2);
        (await CloseAsync(storage, 1, ids)).ShouldBe(1);

        (await storage.InOneAsync(unit => unit.Questions.OpenAsync(1, 10, CancellationToken.None))).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Who_waits_for_several_of_them_is_told_once_and_never_again(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var (ana, ben) = (await storage.AccountAsync("ana"), await storage.AccountAsync("ben"));
        var ids = await AskAsync(storage, 1, "one", "two", "unrelated");
        await WaitAsync(storage, 1, ids[0], ana.Id);
        await WaitAsync(storage, 1, ids[0], ana.Id);
        await WaitAsync(storage, 1, ids[1], ana.Id);
        await WaitAsync(storage, 1, ids[1], ben.Id);
        await WaitAsync(storage, 1, ids[2], ben.Id);

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TakeAsync(storage, 1, ids[..2]))));

        told.SelectMany(accounts => accounts).ShouldBe([ana.Id, ben.Id], ignoreOrder: true);
        (await TakeAsync(storage, 1, ids)).ShouldBe([ben.Id]);
    }

    [Theory, BothDatabases]
    public async Task Nobody_can_wait_for_a_question_that_is_settled_or_never_was(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var asker = await storage.AccountAsync("asker");
        var ids = await AskAsync(storage, 1, "one");
        await CloseAsync(storage, 1, ids);

        await WaitAsync(storage, 1, ids[0], asker.Id);
        await WaitAsync(storage, 1, 999, asker.Id);
        await WaitAsync(storage, 1, ids[0], 999);

        (await storage.RowsAsync("SELECT * FROM question_waiting")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task What_is_old_is_forgotten_with_those_who_wait_for_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var asker = await storage.AccountAsync("asker");
        var old = await storage.InOneAsync(unit => unit.Questions.AddAsync(1, "old", s_today.PlusDays(-91), CancellationToken.None));
        await storage.InOneAsync(unit => unit.Questions.AddAsync(1, "kept", s_today.PlusDays(-90), CancellationToken.None));
        await WaitAsync(storage, 1, old, asker.Id);

        (await storage.InOneAsync(unit => unit.Questions.ForgetAsync(s_today.PlusDays(-90), CancellationToken.None))).ShouldBe(1);

        (await storage.RowsAsync("SELECT text FROM open_question")).ShouldBe(["kept"]);
        (await storage.RowsAsync("SELECT * FROM question_waiting")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Very_many_are_closed_at_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var asker = await storage.AccountAsync("asker");
        var ids = await AskAsync(storage, 1, [.. Enumerable.Range(0, 600).Select(number => $"{number}")]);
        await WaitAsync(storage, 1, ids[599], asker.Id);

        (await CloseAsync(storage, 1, ids)).ShouldBe(600);
        (await TakeAsync(storage, 1, ids)).ShouldBe([asker.Id]);
    }

    private static Task<long[]> AskAsync(TestStorage storage, long community, params string[] texts) => storage.InOneAsync(async unit =>
    {
        var ids = new List<long>();
        foreach (var text in texts)
        {
            ids.Add(await unit.Questions.AddAsync(community, text, s_today, CancellationToken.None));
        }

        return ids.ToArray();
    });

    private static Task<bool> WaitAsync(TestStorage storage, long community, long question, long account) => storage.InOneAsync(async unit =>
    {
        await unit.Questions.WantAnswerAsync(community, question, account, CancellationToken.None);
        return true;
    });

    private static Task<int> CloseAsync(TestStorage storage, long community, IReadOnlyList<long> ids) =>
        storage.InOneAsync(unit => unit.Questions.CloseAsync(community, ids, QuestionEnd.Same, CancellationToken.None));

    private static async Task<IReadOnlyList<long>> TakeAsync(TestStorage storage, long community, IReadOnlyList<long> ids) =>
        [.. (await storage.InOneAsync(unit => unit.Questions.TakeWaitingAsync(community, ids, CancellationToken.None))).Select(account => account.Id)];
}
