using System.Text.Json;
using MicroNeedlingBot.FakePlatforms.Telegram.Failing;
using MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake;

/// <summary>Each fault, as a bot meets it: what it sees, and whether the message was sent all the same.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_refused_connection_sends_nothing() => (await SentWhenCutAsync(Fault.Refuse)).ShouldBe(0);

    [Fact]
    public async Task A_connection_dropped_before_the_answer_has_sent_the_message() => (await SentWhenCutAsync(Fault.DropBeforeAnswer)).ShouldBe(1);

    [Fact]
    public async Task A_connection_dropped_in_the_answer_has_sent_the_message() => (await SentWhenCutAsync(Fault.DropInAnswer)).ShouldBe(1);

    [Fact]
    public async Task A_port_that_is_down_refuses_and_comes_back_with_everything()
    {
        await using var stage = await Stage.SetAsync(new());
        stage.Mira.Writes("before");
        await stage.Telegram.GoDownAsync();
        var refused = await Should.ThrowAsync<HttpRequestException>(() => stage.Bot.CallAsync("getMe"));
        stage.Mira.Writes("meanwhile");
        await stage.Telegram.ComeUpAsync();

        refused.HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
        (await stage.Bot.UpdatesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_request_without_answer_waits_until_the_bot_hangs_up()
    {
        await using var stage = await Stage.SetAsync(new());
        stage.Telegram.Faults.Next("getMe", Fault.NeverAnswer);
        using var hangUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => stage.Bot.CallUntilAsync("getMe", "{}", hangUp.Token));
        (await stage.Bot.CallAsync("getMe")).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_delayed_answer_comes_late_but_whole()
    {
        var (answer, sent, took) = await SendAsync(Fault.Delay(TimeSpan.FromMilliseconds(300)));

        answer.IsOk.ShouldBeTrue();
        sent.ShouldBe(1);
        took.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task A_trickle_comes_slowly_but_whole()
    {
        var (answer, sent, took) = await SendAsync(Fault.Trickle(TimeSpan.FromMilliseconds(10)));

        answer.IsOk.ShouldBeTrue();
        sent.ShouldBe(1);
        took.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task A_server_error_in_an_envelope_sends_nothing()
    {
        var (answer, sent, _) = await SendAsync(Fault.Json500);

        (answer.Status, answer.Description, sent).ShouldBe((500, "Internal Server Error: restart", 0));
    }

    [Fact]
    public async Task A_server_error_may_have_sent_the_message_when_the_test_says_so()
    {
        var (answer, sent, _) = await SendAsync(Fault.Json500 with { Executes = true });

        (answer.Status, sent).ShouldBe((500, 1));
    }

    [Fact]
    public async Task A_bad_gateway_answers_in_html()
    {
        var (answer, sent, _) = await SendAsync(Fault.Html502);

        (answer.Status, answer.Json, sent).ShouldBe((502, null, 0));
        answer.Body.ShouldContain("<h1>502 Bad Gateway</h1>");
    }

    [Fact]
    public async Task Broken_json_comes_with_200_and_the_message_is_sent()
    {
        var (answer, sent, _) = await SendAsync(Fault.BrokenJson);

        (answer.Status, sent).ShouldBe((200, 1));
        Should.Throw<JsonException>(() => JsonDocument.Parse(answer.Body).Dispose());
    }

    [Fact]
    public async Task An_answer_without_result_comes_with_200_and_the_message_is_sent()
    {
        var (answer, sent, _) = await SendAsync(Fault.NoResult);

        (answer.Status, answer.Body, sent).ShouldBe((200, "{\"ok\":true}", 1));
    }

    [Fact]
    public async Task Polls_can_be_limited_with_a_wait_of_minutes()
    {
        await using var stage = await Stage.SetAsync(new());
        stage.Telegram.Faults.Next("getUpdates", Fault.TooMany(600));

        var refused = await stage.Bot.CallAsync("getUpdates");

        (refused.Status, refused.Description).ShouldBe((429, "Too Many Requests: retry after 600"));
        (await stage.Bot.CallAsync("getUpdates")).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_the_named_call_goes_wrong()
    {
        await using var stage = await Stage.SetAsync(new());
        stage.Telegram.Faults.Nth("getMe", 2, Fault.Refusal(400, "Bad Request: CHAT_WRITE_FORBIDDEN"));

        (await stage.Bot.CallAsync("getMe")).IsOk.ShouldBeTrue();
        (await stage.Bot.CallAsync("getMe")).Description.ShouldBe("Bad Request: CHAT_WRITE_FORBIDDEN");
        (await stage.Bot.CallAsync("getMe")).IsOk.ShouldBeTrue();
    }

    private static async Task<int> SentWhenCutAsync(Fault fault)
    {
        await using var stage = await Stage.SetAsync(new());
        stage.Telegram.Faults.Next("sendMessage", fault);
        await Should.ThrowAsync<HttpRequestException>(() => stage.SendAsync("\"text\":\"Hi\""));
        return stage.Mira.Private.FromBot.Count;
    }

    private static async Task<(Answer Answer, int Sent, TimeSpan Took)> SendAsync(Fault fault)
    {
        await using var stage = await Stage.SetAsync(new());
        stage.Telegram.Faults.Next("sendMessage", fault);
        var began = TimeProvider.System.GetTimestamp();
        var answer = await stage.SendAsync("\"text\":\"Hi\"");
        return (answer, stage.Mira.Private.FromBot.Count, TimeProvider.System.GetElapsedTime(began));
    }
}
