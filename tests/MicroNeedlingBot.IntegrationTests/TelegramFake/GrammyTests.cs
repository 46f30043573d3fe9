using System.Text;
using MicroNeedlingBot.FakePlatforms.Telegram;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake;

/// <summary>The fake, held against a library that others wrote: grammY's bot must get along with it as with Telegram.</summary>
public sealed class GrammyTests
{
    [Fact]
    public async Task A_bot_of_grammY_holds_a_whole_conversation()
    {
        await using var telegram = await FakeTelegram.StartAsync(new() { Patience = TimeSpan.FromSeconds(30), ChatBurst = 20 });
        await using var bot = await NodeProgram.StartAsync(telegram.Api, telegram.Token);
        var mira = telegram.World.User("Mira");

        mira.Starts("from-a-link");
        (await mira.Private.NextFromBotAsync()).Text.ShouldBe("Welcome, Mira. from-a-link", bot.Output);

        var question = mira.Writes("is redness normal? 👋");
        var echo = await mira.Private.NextFromBotAsync();
        echo.Text.ShouldBe("You said: is redness normal? 👋");
        echo.ReplyTo.ShouldBe(question);
        echo.Buttons.Select(button => button.Text).ShouldBe(["Shout", "Guide"]);

        var press = await telegram.World.Presses.AnsweredAsync(mira.Presses(echo, "Shout"));
        press.Notice.ShouldBe("Shouting");
        await telegram.Traffic.UntilAsync(() => echo.Text is "IS REDNESS NORMAL? 👋!", "the edit");
        echo.Buttons.ShouldBeEmpty();

        var typed = await telegram.World.InlineQueries.AnsweredAsync(mira.TypesInline("sunscreen"));
        typed.Titles.ShouldBe(["About sunscreen"]);

        telegram.Commands.Of("all_private_chats")["start"].ShouldBe("Begin");
        telegram.Contract.Violations.ShouldBeEmpty();
        telegram.Limits.Violations.ShouldBe(0);
        (await bot.StopAsync()).ShouldBe(0, bot.Output);
        bot.Output.ShouldContain("stopped");
    }

    [Fact]
    public async Task A_bot_of_grammY_sends_markup_and_files_and_reads_refusals()
    {
        await using var telegram = await FakeTelegram.StartAsync(new() { Patience = TimeSpan.FromSeconds(30), ChatBurst = 20 });
        await using var bot = await NodeProgram.StartAsync(telegram.Api, telegram.Token);
        var mira = telegram.World.User("Mira");

        mira.Writes("/bold");
        (await mira.Private.NextFromBotAsync()).Pieces("bold").ShouldBe(["bold"], bot.Output);
        mira.Writes("/empty");
        (await mira.Private.NextFromBotAsync()).Text.ShouldBe("400: Bad Request: message text is empty");

        mira.Writes("/file");
        var file = await mira.Private.NextFromBotAsync();
        file.Text.ShouldBe("Add it to your calendar");
        file.Document!.Name.ShouldBe("session.ics");
        Encoding.UTF8.GetString(file.Document.Content.Span).ShouldBe("BEGIN:VCALENDAR");

        telegram.Contract.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_of_grammY_waits_as_a_429_says_and_survives_what_it_never_heard_of()
    {
        await using var telegram = await FakeTelegram.StartAsync(new() { Patience = TimeSpan.FromSeconds(30), ChatBurst = 1 });
        await using var bot = await NodeProgram.StartAsync(telegram.Api, telegram.Token);
        var mira = telegram.World.User("Mira");
        telegram.World.SomethingNewHappens();
        mira.Blocks();
        mira.Unblocks();

        mira.Writes("one");
        mira.Writes("two");

        var said = await telegram.Traffic.SaidAsync(mira.Private, 2);
        said.Select(message => message.Text).ShouldBe(["You said: one", "You said: two"]);
        telegram.Limits.Violations.ShouldBeGreaterThan(0);
        (said[1].Date - said[0].Date).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
        await telegram.Updates.Poll.HeldAsync();
        bot.Output.ShouldContain("place kicked");
        bot.Output.ShouldContain("place member");
    }

    [Fact]
    public async Task A_bot_of_grammY_sees_in_a_group_what_is_meant_for_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(new() { Patience = TimeSpan.FromSeconds(30) });
        await using var bot = await NodeProgram.StartAsync(telegram.Api, telegram.Token);
        var jo = telegram.World.User("Jo");
        var forum = telegram.World.Forum("Care Circle", jo, withBot: false);
        forum.AddsBot(jo);
        var topic = forum.OpensTopic("Aftercare", jo);
        jo.WritesIn(forum, "not for the bot", topic);
        jo.WritesIn(forum, "/start@guide_helper_bot", topic);

        var welcome = await forum.NextFromBotAsync();
        welcome.Text.ShouldBe("Welcome, Jo.", bot.Output);
        welcome.Topic.ShouldBe(topic);
        jo.WritesIn(forum, "thank you", topic, replyTo: welcome);
        (await forum.NextFromBotAsync()).Text.ShouldBe("You said: thank you");

        telegram.Contract.Violations.ShouldBeEmpty();
    }
}
