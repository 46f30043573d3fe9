using MicroNeedlingBot.FakePlatforms.Telegram.Failing;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>Whatever happens to getUpdates: nothing is lost and nothing is handled twice.</summary>
public sealed class PollingFaultTests
{
    private const string Question = "when can i wear make-up again";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(25);

    public static TheoryData<string, Fault> Faults => new()
    {
        { "refused", Fault.Refuse },
        { "acknowledged, and the answer lost", Fault.DropBeforeAnswer },
        { "cut in the batch", Fault.DropInAnswer },
        { "half a JSON", Fault.BrokenJson },
        { "no result", Fault.NoResult },
        { "500", Fault.Json500 },
        { "502 in HTML", Fault.Html502 },
        { "429", Fault.TooMany(1) },
        { "a code nobody knows", Fault.Refusal(418, "I'm a teapot") },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_failed_poll_loses_nothing_and_doubles_nothing(string name, Fault fault)
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        await StartAsync(mira);
        world.Fake.Faults.Next("getUpdates", fault, times: 2);

        mira.Writes(Question);
        mira.Writes("which spf do i need");
        (await mira.Private.NextFromBotAsync()).Text.ShouldContain("24 hours", customMessage: name);
        (await mira.Private.NextFromBotAsync()).Text.ShouldContain("SPF", customMessage: name);

        await world.Fake.Updates.Poll.HeldAsync(s_patience);
        mira.Private.FromBot.Count.ShouldBe(3);
        await UntilAsync(() => world.Bot.State.Current is null);
    }

    [Fact]
    public async Task What_is_delivered_again_after_a_restart_is_handled_once()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        await StartAsync(mira);
        world.Fake.Faults.Always("getUpdates", Fault.Refuse);
        await TelegramWorld.AskAsync(mira, Question);

        // As if the offset had never been kept, and Telegram had never heard of it.
        await world.Storage.Memos.KeepAsync("read-to-telegram", "0", CancellationToken.None);
        await world.EndAsync();
        world.Fake.Updates.Count.ShouldBeGreaterThan(0);
        world.Fake.Faults.Clear();
        await world.BeginAsync();

        (await TelegramWorld.AskAsync(mira, "which spf do i need")).Text.ShouldContain("SPF");
        mira.Private.FromBot.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_second_poller_is_told_by_health_and_gone_it_is_taken_over_from()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        await StartAsync(mira);
        using var other = new OtherPoller(world.Fake);
        other.Poll();
        await UntilAsync(() => world.Bot.State.Current is not null);
        world.Bot.State.Current!.Message.ShouldContain("409");
        world.Bot.State.Current.Message.ShouldContain("Stop that one");

        other.Leave();
        mira.Writes(Question);

        (await mira.Private.NextFromBotAsync(s_patience)).Text.ShouldContain("24 hours");
        await UntilAsync(() => world.Bot.State.Current is null);
        mira.Private.FromBot.Count.ShouldBe(2);
        world.Reports.Count(line => line.Contains("409", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_webhook_that_is_set_is_taken_away_again()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        await StartAsync(mira);
        using var other = new OtherPoller(world.Fake);
        await other.CallAsync("setWebhook", """{"url":"https://127.0.0.1:8443/x"}""");

        mira.Writes(Question);

        (await mira.Private.NextFromBotAsync(s_patience)).Text.ShouldContain("24 hours");
        world.Fake.Webhook.IsSet.ShouldBeFalse();
        mira.Private.FromBot.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Bad_updates_spoil_none_of_their_batch()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        await StartAsync(mira);
        var group = world.World.Supergroup("Care Circle", creator: jo);
        await world.Fake.GoDownAsync();
        foreach (var bad in BadUpdates(group, mira))
        {
            world.Fake.Updates.EnqueueRaw(bad);
        }

        world.World.SomethingNewHappens();
        mira.Writes(Question);
        await world.Fake.ComeUpAsync();

        (await mira.Private.NextFromBotAsync(s_patience)).Text.ShouldContain("24 hours");
        (await TelegramWorld.AskAsync(mira, "which spf do i need")).Text.ShouldContain("SPF");
        await UntilAsync(() => world.Bot.State.Current is null);
    }

    [Fact]
    public async Task Numbers_that_begin_again_lower_are_followed()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        await StartAsync(mira);
        await world.Fake.Updates.Poll.HeldAsync();
        var before = world.Fake.Updates.LastId;
        world.Clock.Advance(TimeSpan.FromDays(8));

        (await TelegramWorld.AskAsync(mira, Question)).Text.ShouldContain("24 hours");
        (await TelegramWorld.AskAsync(mira, "which spf do i need")).Text.ShouldContain("SPF");

        world.Fake.Updates.LastId.ShouldBeLessThan(before);
        await world.Fake.Updates.Poll.HeldAsync();
        mira.Private.FromBot.Count.ShouldBe(3);
    }

    [Fact]
    public async Task While_Telegram_is_down_questions_wait_there_and_each_is_answered_once()
    {
        await using var world = await TelegramWorld.StartAsync();
        var people = Enumerable.Range(1, 20).Select(number => world.World.User($"Member {number}")).ToList();
        await StartAsync(people[0]);
        await world.Fake.GoDownAsync();
        people.ForEach(person => person.Writes(Question));
        await UntilAsync(() => world.Bot.State.Current is not null);
        world.Bot.State.Current!.Message.ShouldContain("I try again by myself");

        await world.Fake.ComeUpAsync();
        people[0].Writes("which spf do i need");

        (await people[0].Private.NextFromBotAsync(s_patience)).Text.ShouldContain("24 hours");
        (await people[0].Private.NextFromBotAsync(s_patience)).Text.ShouldContain("SPF");
        foreach (var person in people.Skip(1))
        {
            (await person.Private.NextFromBotAsync(s_patience)).Text.ShouldContain("24 hours");
            person.Private.FromBot.Count.ShouldBe(1);
        }

        world.Reports.ShouldContain(line => line.Equals("Telegram answers again.", StringComparison.Ordinal));
    }

    private static async Task StartAsync(Person person)
    {
        person.Starts();
        await person.Private.NextFromBotAsync();
    }

    private static IEnumerable<string> BadUpdates(Room group, Person by)
    {
        string Message(string members) => $$"""{"message":{"message_id":900,"from":{"id":{{by.Id}},"is_bot":false,"first_name":"Mira"},"chat":{"id":{{group.Id}},"title":"Care Circle","type":"supergroup"},{{members}} } }""";
        yield return Message(""" "date":"soon","text":"/ask@guide_helper_bot x" """);
        yield return Message(""" "date":1e300,"text":"/ask@guide_helper_bot x" """);
        yield return Message(""" "date":999999999999999999,"text":"/ask@guide_helper_bot x" """);
        yield return Message(""" "date":-999999999999999999,"text":"/ask@guide_helper_bot x" """);
        yield return Message(""" "date":1795327600,"edit_date":9223372036854775807,"text":"/ask@guide_helper_bot x" """);
        yield return Message($$""" "date":{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}},"text":"@guide_helper_bot","entities":[{"type":"mention","offset":0,"length":17},{"type":"mention","offset":0,"length":17},null] """);
        yield return Message($$""" "date":{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}},"text":"hm","entities":[{"type":"bot_command","offset":0,"length":99},{"type":"mention","offset":2147483647,"length":2147483647}] """);
        yield return """{"message":{"message_id":901}}""";
        yield return """{"message":null}""";
        yield return """{"message":7}""";
        yield return """{"callback_query":{"id":"1"}}""";
        yield return """{"my_chat_member":{"chat":{"id":-100,"type":"group"},"from":null,"date":0,"old_chat_member":null,"new_chat_member":{"status":"sold","user":null}}}""";
        yield return """{"inline_query":{"id":"1","from":null,"query":null}}""";
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition() && tries < 500; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        condition().ShouldBeTrue();
    }
}
