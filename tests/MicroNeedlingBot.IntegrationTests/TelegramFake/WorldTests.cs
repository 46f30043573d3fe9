using System.Text.Json;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake;

/// <summary>What the probes of single behaviours leave open.</summary>
public sealed class WorldTests
{
    [Fact]
    public async Task Ten_thousand_updates_come_in_order_a_hundred_at_a_time()
    {
        await using var stage = await Stage.SetAsync(new FakeTelegramOptions().Without(Behaviour.RepeatedOffsetGivesOne));
        for (var number = 0; number < 10_000; number++)
        {
            stage.Mira.Writes(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        List<string> texts = [];
        long? offset = null;
        while ((await stage.Bot.UpdatesAsync(offset)) is { Count: > 0 } batch)
        {
            batch.Count.ShouldBeLessThanOrEqualTo(100);
            texts.AddRange(batch.Select(update => (string)update!["message"]!["text"]!));
            offset = (long)batch[^1]!["update_id"]! + 1;
        }

        texts.ShouldBe(Enumerable.Range(0, 10_000).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        stage.Telegram.Updates.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_of_sixty_kilobytes_and_one_of_other_scripts_come_whole()
    {
        await using var stage = await Stage.SetAsync(new FakeTelegramOptions().Without(Behaviour.RepeatedOffsetGivesOne));
        var long60 = new string('é', 30_000);
        const string Scripts = "👩‍🔬 مرحبا /ask e\u0301 שלום";
        stage.Mira.Writes(long60);
        stage.Mira.Writes(Scripts);

        var messages = (await stage.Bot.UpdatesAsync()).Select(update => update!["message"]!).ToList();

        ((string?)messages[0]["text"]).ShouldBe(long60);
        var command = messages[1]["entities"]!.AsArray().ShouldHaveSingleItem()!;
        Scripts.Substring((int)command["offset"]!, (int)command["length"]!).ShouldBe("/ask");
    }

    [Fact]
    public async Task A_button_pressed_twice_and_by_another_gives_three_presses()
    {
        await using var stage = await Stage.SetAsync(new FakeTelegramOptions().Without(Behaviour.RepeatedOffsetGivesOne));
        var said = await stage.SaidAsync();
        stage.Mira.Presses(said, "Go");
        stage.Mira.Presses(said, "Go");
        stage.Jo.PressesRaw(said, "forged");

        var presses = (await stage.Bot.UpdatesAsync()).Select(update => update!["callback_query"]).Where(press => press is not null).ToList();

        presses.Select(press => (string?)press!["id"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        presses.Select(press => (string?)press!["from"]!["first_name"]).ShouldBe(["Mira", "Mira", "Jo"]);
        presses.Select(press => (string?)press!["data"]).ShouldBe(["go", "go", "forged"]);
    }

    [Fact]
    public async Task The_new_group_may_speak_first_when_a_group_is_upgraded()
    {
        await using var stage = await Stage.SetAsync(new() { NewGroupSpeaksFirst = true });
        stage.Telegram.World.Group("Care Circle", stage.Jo).Upgrades();

        ((await stage.Bot.UpdatesAsync())[0]!["message"]!["migrate_from_chat_id"]).ShouldNotBeNull();
    }

    [Fact]
    public async Task Mentions_reach_a_private_bot_only_when_the_test_says_so()
    {
        foreach (var reach in new[] { false, true })
        {
            await using var stage = await Stage.SetAsync(new() { MentionsReachTheBot = reach });
            stage.Mira.WritesIn(stage.Group(), "👋 @guide_helper_bot is redness normal?");
            (await stage.Bot.UpdatesAsync()).Count.ShouldBe(reach ? 1 : 0);
        }
    }

    [Fact]
    public async Task A_chat_can_be_closed_for_a_while_and_that_is_no_violation()
    {
        await using var stage = await Stage.SetAsync(new());
        stage.Telegram.Limits.Close(stage.Mira.Private, TimeSpan.FromSeconds(90));

        var refused = await stage.SendAsync("\"text\":\"Hi\"");
        stage.Clock.Advance(TimeSpan.FromSeconds(91));

        (refused.Status, refused.RetryAfter).ShouldBe((429, TimeSpan.FromSeconds(90)));
        (await stage.SendAsync("\"text\":\"Hi\"")).IsOk.ShouldBeTrue();
        stage.Telegram.Limits.Violations.ShouldBe(0);
    }

    [Fact]
    public async Task A_webhook_needs_https_and_a_known_port_and_tells_what_waits()
    {
        await using var stage = await Stage.SetAsync(new());

        (await stage.Bot.CallAsync("setWebhook", """{"url":"http://bot.example.org/hook"}""")).Description.ShouldContain("HTTPS");
        (await stage.Bot.CallAsync("setWebhook", """{"url":"https://bot.example.org:9000/hook"}""")).Description.ShouldContain("8443");
        stage.Mira.Writes("Hello");
        ((int?)(await stage.Bot.CallAsync("getWebhookInfo")).Result!["pending_update_count"]).ShouldBe(1);
        await stage.Bot.CallAsync("deleteWebhook", """{"drop_pending_updates":true}""");
        stage.Telegram.Updates.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_deep_link_brings_its_payload_and_a_bad_one_is_a_violation()
    {
        await using var stage = await Stage.SetAsync(new());
        await stage.SendAsync("""
            "text":"Hi","reply_markup":{"inline_keyboard":[[{"text":"Remind me","url":"https://t.me/guide_helper_bot?start=r_9fK2"},{"text":"Bad","url":"https://t.me/guide_helper_bot?start=a.b"}]]}
            """);

        stage.Mira.Follows(await stage.Mira.Private.NextFromBotAsync(), "Remind me").Text.ShouldBe("/start r_9fK2");
        stage.Telegram.Contract.Violations.ShouldHaveSingleItem().ShouldContain("start=a.b");
    }

    [Fact]
    public async Task Html_may_be_longer_than_what_is_left_of_it()
    {
        await using var stage = await Stage.SetAsync(new());
        var html = string.Concat(Enumerable.Repeat("<b>x</b>", 4000));

        (await stage.SendAsync($"\"text\":\"{html}\",\"parse_mode\":\"HTML\"")).IsOk.ShouldBeTrue();
        stage.Telegram.Contract.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_raw_update_comes_as_the_test_wrote_it()
    {
        await using var stage = await Stage.SetAsync(new());
        stage.Telegram.Updates.EnqueueRaw("""{"message":{"message_id":1,"date":"yesterday"}}""");

        ((string?)(await stage.Bot.UpdatesAsync()).ShouldHaveSingleItem()!["message"]!["date"]).ShouldBe("yesterday");
    }

    [Fact]
    public async Task A_wait_in_vain_fails_with_the_traffic()
    {
        await using var stage = await Stage.SetAsync(new() { Patience = TimeSpan.FromMilliseconds(50) });
        await stage.SendAsync("\"text\":\"Hello Mira\"");

        var failure = await Should.ThrowAsync<TimeoutException>(() => stage.Telegram.Traffic.SaidAsync(stage.Mira.Private, 2));

        failure.Message.ShouldContain("sendMessage {");
        failure.Message.ShouldContain("Hello Mira");
    }

    [Fact]
    public async Task The_traffic_is_kept_in_order_with_what_became_of_it()
    {
        await using var stage = await Stage.SetAsync(new());
        await stage.Bot.CallAsync("getMe");
        await stage.SendAsync("\"text\":\"\"");

        stage.Telegram.Traffic.Calls.Select(call => call.Method).ShouldBe(["getMe", "sendMessage"]);
        (await stage.Telegram.Traffic.NthAsync("sendMessage")).Outcome.ShouldBe("400 Bad Request: message text is empty");
        JsonSerializer.Serialize(stage.Telegram.Traffic.Calls[1].Parameters).ShouldContain("chat_id");
    }
}
