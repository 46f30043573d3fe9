using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Storage.Opening;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.ConsoleChat;

/// <summary>What holds for sessions whoever asks, through whole requests on both databases.</summary>
public sealed class SessionRulesTests
{
    private int _events;

    [Theory, BothDatabases]
    public async Task A_message_that_is_brought_twice_is_handled_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await SayAsync(storage, "ann", "/timezone london");

        var first = await SayAsync(storage, "ann", "/session add friday 2pm home", eventId: "7");
        var again = await SayAsync(storage, "ann", "/session add friday 2pm home", eventId: "7");

        first.ShouldNotBeNull();
        again.ShouldBeNull();
        (await storage.RowsAsync("SELECT COUNT(*) FROM outbox")).ShouldBe(["2"]);
    }

    [Theory, BothDatabases]
    public async Task Nobody_sees_moves_or_cancels_another_s_session(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await RegisterAsync(storage, "ann");

        foreach (var line in new[] { "/session show 1", "/session move 1 when:saturday 2pm", "/session cancel 1", "/session calendar 1", "/session next 1", "/session" })
        {
            await SayAsync(storage, "bob", line);
            await SayAsync(storage, "bob", "yes");
        }

        (await storage.RowsAsync("SELECT DISTINCT status, plan_epoch FROM session")).ShouldBe(["0 1"]);
        (await storage.RowsAsync("SELECT json FROM outbox WHERE account_id = 2")).ShouldAllBe(json => !json.Contains("27 November", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_twenty_first_session_is_refused_and_nothing_is_saved(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        for (var day = 1; day <= 21; day++)
        {
            await RegisterAsync(storage, "ann", $"2026-12-{day:00} 14:00");
        }

        (await storage.RowsAsync("SELECT COUNT(*) FROM session")).ShouldBe(["20"]);
        (await LastAsync(storage)).ShouldContain("You have 20 open sessions");
    }

    [Theory, BothDatabases]
    public async Task Nothing_odd_that_is_typed_as_a_time_is_saved_or_thrown(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await SayAsync(storage, "ann", "/timezone london");
        foreach (var odd in new[] { new string('x', 4_000), "2099-01-01 10:00", "friday\u202e 2pm\u0007", "'; DROP TABLE session; --", "<b>friday</b>", "\ud800", "32 december", "99:99" })
        {
            await SayAsync(storage, "ann", $"/session add when:{odd} kind:home");
            (await SayAsync(storage, "ann", "cancel")).ShouldNotBeNull();
        }

        (await storage.RowsAsync("SELECT COUNT(*) FROM session")).ShouldBe(["0"]);
        (await storage.RowsAsync("SELECT json FROM outbox")).ShouldAllBe(json => !json.Contains("\\u202E", StringComparison.OrdinalIgnoreCase) && json.Length < 3_000);
    }

    [Theory, BothDatabases]
    public async Task Calling_a_session_off_leaves_nothing_to_send(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await RegisterAsync(storage, "ann");

        await SayAsync(storage, "ann", "/session cancel");
        await SayAsync(storage, "ann", "yes");

        (await storage.RowsAsync("SELECT DISTINCT state FROM reminder")).ShouldBe(["7"]);
        (await storage.Table.NextDueAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Moving_there_and_back_gives_the_same_plan(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await RegisterAsync(storage, "ann");
        const string Plan = "SELECT id, due_at, state FROM reminder ORDER BY id";
        var before = await storage.RowsAsync(Plan);

        await SayAsync(storage, "ann", "/session move when:2027-04-03 09:30");
        await SayAsync(storage, "ann", "yes");
        (await storage.RowsAsync(Plan)).ShouldNotBe(before);
        await SayAsync(storage, "ann", "/session move when:2026-11-27 14:00");
        await SayAsync(storage, "ann", "yes");

        (await storage.RowsAsync(Plan)).ShouldBe(before);
    }

    private async Task RegisterAsync(TestStorage storage, string who, string when = "2026-11-27 14:00")
    {
        await SayAsync(storage, who, "/timezone london");
        await SayAsync(storage, who, $"/session add when:{when} kind:home");
        await SayAsync(storage, who, "yes");
    }

    private async Task<Turn?> SayAsync(TestStorage storage, string who, string text, string? eventId = null)
    {
        var assistant = new Assistant(ShippedKnowledge.Live, Platforms.Discord);
        var handler = new RequestHandler(storage.Storage.Store, assistant, new StoppedTime(TestStorage.Now));
        return await handler.HandleAsync(new IncomingMessage(Platforms.Discord, eventId ?? $"e{++_events}", who, $"dm-{who}", Private: true, text), CancellationToken.None);
    }

    private static async Task<string> LastAsync(TestStorage storage)
    {
        var all = await storage.RowsAsync("SELECT json FROM outbox ORDER BY id DESC");
        return string.Join('\n', all.Take(2));
    }
}
