using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Requests;

public sealed class ReachableAgainTests
{
    private const long Worker = 4;
    private const string Sentence = "I couldn't reach you for a while: 2 reminders waited; what still makes sense comes now.";

    private static readonly Assistant s_assistant = new(ShippedKnowledge.Live, Platforms.Discord);

    [Theory, BothDatabases]
    public async Task A_private_message_lets_go_on_what_was_held_and_says_so_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage);

        (await SayAsync(storage, "1", "/reminders")).ShouldStartWith(Sentence);
        (await StatesAsync(storage)).ShouldBe(["0"]);
        (await storage.RowsAsync("SELECT json FROM outbox"))[0].ShouldContain("reach you for a while");
        (await SayAsync(storage, "2", "/reminders")).ShouldNotContain("reach you");
    }

    [Theory, BothDatabases]
    public async Task A_message_in_a_group_shows_nothing_about_private_ones(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage);

        (await SayAsync(storage, "1", "/help", isPrivate: false)).ShouldNotContain("reach you");
        (await StatesAsync(storage)).ShouldBe(["8"]);
    }

    [Theory, BothDatabases]
    public async Task Reminders_that_the_member_paused_stay_held(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage);
        await storage.RunAsync($"UPDATE member SET paused_until = {(TestStorage.Now + Duration.FromDays(1)).ToUnixTimeMilliseconds()}");

        (await SayAsync(storage, "1", "/help")).ShouldNotContain("reach you");
        (await StatesAsync(storage)).ShouldBe(["8"]);
        (await storage.RowsAsync("SELECT COUNT(*) FROM account WHERE reachable")).ShouldBe(["1"]);
    }

    [Theory, BothDatabases]
    public async Task A_warning_sign_keeps_the_first_place(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage);

        var said = await SayAsync(storage, "1", "after my session i can't breathe and my face is swelling");

        said.ShouldNotStartWith("I couldn't reach you");
        said.ShouldEndWith(Sentence);
    }

    [Theory, BothDatabases]
    public async Task Where_nothing_waited_nothing_is_said(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await BlockAsync(storage);
        await storage.RunAsync("DELETE FROM reminder");

        (await SayAsync(storage, "1", "/help")).ShouldNotContain("reach you");
    }

    /// <summary>Two reminders could not be brought, and the account is known as unreachable.</summary>
    private static async Task BlockAsync(TestStorage storage)
    {
        await storage.RegisterAsync(reminders: 2);
        var claimed = await storage.ClaimAsync(Worker);
        await storage.IntendAsync(Worker, claimed);
        foreach (var due in claimed)
        {
            await storage.RecordAsync(Worker, due, new Unreachable("blocked"));
        }
    }

    private static Task<List<string>> StatesAsync(TestStorage storage) => storage.RowsAsync("SELECT DISTINCT state FROM reminder");

    private static async Task<string> SayAsync(TestStorage storage, string eventId, string text, bool isPrivate = true)
    {
        var handler = new RequestHandler(storage.Storage.Store, s_assistant, new StoppedTime(TestStorage.Now));
        var turn = await handler.HandleAsync(new IncomingMessage(Platforms.Discord, eventId, "1", isPrivate ? "dm-1" : "group", isPrivate, text), CancellationToken.None);
        return PlainText.Of(turn!.Reply).TrimEnd('\n');
    }
}
