using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.Tests.Reminders.Dispatch;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Api;

public sealed class AnswerReadingTests : IDisposable
{
    private readonly FakeServer _server = new();

    private static SendMessage Hello => new() { ChatId = 5123456789, Text = "Hello" };

    [Fact]
    public async Task A_message_that_was_sent_has_its_number()
    {
        _server.Says("""{"ok":true,"result":{"message_id":51,"date":1795417200,"chat":{"id":5123456789,"type":"private"}}}""");

        (await Send()).ShouldBe(new ApiResult<SentMessage>.Done(new SentMessage(51)));
    }

    [Fact]
    public async Task A_sent_message_counts_as_sent_although_its_date_makes_no_sense()
    {
        _server.Says("""{"ok":true,"result":{"message_id":51,"date":"yesterday"},"description":"fine"}""");

        (await Send()).ShouldBe(new ApiResult<SentMessage>.Done(new SentMessage(51)));
    }

    [Theory]
    [InlineData(200, """{"ok":true}""")]
    [InlineData(200, """{"ok":true,"result":null}""")]
    [InlineData(200, """{"ok":true,"result":{}}""")]
    [InlineData(200, """{"ok":true,"result":{"message_id":"51"}}""")]
    [InlineData(200, """{"ok":true,"result":{"message_id":51""")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(200, "null")]
    [InlineData(200, """{"ok":"yes"}""")]
    [InlineData(200, "<html>Sign in to this network</html>")]
    [InlineData(302, "")]
    [InlineData(404, "<html>nginx</html>")]
    [InlineData(500, """{"ok":false,"error_code":500,"description":"Internal Server Error: restart"}""")]
    [InlineData(502, "<html><body>502 Bad Gateway</body></html>")]
    [InlineData(504, """{"ok":true,"result":{"message_id":51}}""")]
    public async Task What_cannot_be_read_leaves_it_unclear(int status, string body)
    {
        _server.Says(body, status);

        (await Send()).ShouldBeOfType<ApiResult<SentMessage>.Unclear>();
    }

    [Fact]
    public async Task A_refusal_tells_how_long_to_wait()
    {
        _server.Says("""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 14","parameters":{"retry_after":14}}""", 429);

        (await Send()).ShouldBe(new ApiResult<SentMessage>.Refused(429, "Too Many Requests: retry after 14", Duration.FromSeconds(14)));
    }

    [Theory]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests"}""")]
    [InlineData("<html>Too many</html>")]
    public async Task The_wait_may_stand_in_the_header_alone(string body)
    {
        _server.Answer = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Content = new StringContent(body),
            Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)) },
        });

        (await Send()).ShouldBe(new ApiResult<SentMessage>.Refused(429, "Too Many Requests", Duration.FromSeconds(7)));
    }

    [Fact]
    public async Task A_refusal_tells_where_the_group_went()
    {
        _server.Says("""{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1002345678902}}""", 400);

        (await Send()).ShouldBeOfType<ApiResult<SentMessage>.Refused>().MigrateTo.ShouldBe(-1002345678902);
    }

    [Theory]
    [InlineData("""{"ok":false,"description":"no"}""", 200, "no")]
    [InlineData("""{"ok":false,"error_code":"x","parameters":7}""", 400, "")]
    [InlineData("""{"ok":false,"error_code":403,"description":5}""", 403, "")]
    public async Task A_half_written_refusal_is_one(string body, int code, string words)
    {
        _server.Says(body, code);

        (await Send()).ShouldBe(new ApiResult<SentMessage>.Refused(code, words));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.InvalidResponse, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public async Task Only_what_never_reached_the_server_is_surely_not_sent(HttpRequestError error, bool surely)
    {
        _server.Fails(new HttpRequestException(error, "…"));

        (await Send()).ShouldBe(surely
            ? new ApiResult<SentMessage>.NotSent(error.ToString())
            : new ApiResult<SentMessage>.Unclear(error.ToString()));
    }

    [Fact]
    public async Task A_body_cut_in_the_middle_leaves_it_unclear()
    {
        _server.Sends(new StreamContent(new CutStream(Encoding.UTF8.GetBytes("""{"ok":true,"result":{"message_id":5"""))));

        (await Send()).ShouldBe(new ApiResult<SentMessage>.Unclear("ResponseEnded"));
    }

    [Fact]
    public void A_server_that_never_answers_is_left_after_a_minute()
    {
        var time = new VirtualTime(Instant.FromUtc(2026, 11, 23, 7, 0));
        _server.Answer = Never;
        ApiResult<SentMessage>? result = null;

        time.Run(async () => result = await _server.Client(time: time).SendMessageAsync(Hello, CancellationToken.None));

        result.ShouldBe(new ApiResult<SentMessage>.Unclear("timeout"));
        time.Now.ShouldBe(Instant.FromUtc(2026, 11, 23, 7, 1));
    }

    [Fact]
    public void A_long_poll_gets_its_own_time_and_some_more()
    {
        var time = new VirtualTime(Instant.FromUtc(2026, 11, 23, 7, 0));
        _server.Answer = Never;

        time.Run(async () => await _server.Client(time: time).GetUpdatesAsync(new GetUpdates { Timeout = 30 }, CancellationToken.None));

        time.Now.ShouldBe(Instant.FromUtc(2026, 11, 23, 7, 0, 45));
    }

    [Fact]
    public async Task Only_the_caller_s_own_giving_up_is_thrown()
    {
        using var stop = new CancellationTokenSource();
        _server.Answer = async cancel =>
        {
            await stop.CancelAsync();
            return await Never(cancel);
        };

        var thrown = (await Record.ExceptionAsync(async () => await _server.Client().SendMessageAsync(Hello, stop.Token)))
            .ShouldBeOfType<OperationCanceledException>();

        thrown.CancellationToken.ShouldBe(stop.Token);
        thrown.InnerException.ShouldBeNull();
    }

    [Theory]
    [InlineData("true")]
    [InlineData("""{"message_id":50,"date":1795327490}""")]
    public async Task An_edit_is_done_with_a_message_or_with_true(string result)
    {
        _server.Says($$"""{"ok":true,"result":{{result}} }""");

        (await _server.Client().EditMessageTextAsync(new EditMessageText { InlineMessageId = "x", Text = "New" }, CancellationToken.None))
            .ShouldBeOfType<ApiResult<Nothing>.Done>();
    }

    public void Dispose() => _server.Dispose();

    private static async Task<HttpResponseMessage> Never(CancellationToken cancel)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        throw new InvalidOperationException("It ended.");
    }

    private ValueTask<ApiResult<SentMessage>> Send() => _server.Client().SendMessageAsync(Hello, CancellationToken.None);
}
