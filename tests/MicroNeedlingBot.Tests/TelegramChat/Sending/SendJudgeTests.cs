using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Sending;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Sending;

public sealed class SendJudgeTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 23, 7, 0);

    private readonly SendJudge _judge = new(new Random(1));

    public static TheoryData<int, string, object> Refusals() => new()
    {
        { 403, "Forbidden: bot was blocked by the user", new Settled(new Unreachable("blocked"), SendCause.Blocked) },
        { 403, "Forbidden: user is deactivated", new Settled(new Undeliverable("deactivated"), SendCause.Deactivated) },
        { 403, "Forbidden: bot can't initiate conversation with a user", new Settled(new Unreachable("never-started"), SendCause.NeverStarted) },
        { 403, "Forbidden: bot was kicked from the supergroup chat", new Settled(new Undeliverable("chat-gone"), SendCause.ChatGone) },
        { 403, "Forbidden: bot was kicked from the group chat", new Settled(new Undeliverable("chat-gone"), SendCause.ChatGone) },
        { 403, "Forbidden: bot is not a member of the supergroup chat", new Settled(new Undeliverable("chat-gone"), SendCause.ChatGone) },
        { 403, "Forbidden: the group chat was deleted", new Settled(new Undeliverable("chat-gone"), SendCause.ChatGone) },
        { 403, "Forbidden: the bot can't send messages to the bot", new Settled(new Undeliverable("deactivated"), SendCause.Deactivated) },
        { 403, "Forbidden: something new", new Settled(new Unreachable("forbidden"), SendCause.Blocked) },
        { 400, "Bad Request: chat not found", new Settled(new Unreachable("chat-unknown"), SendCause.ChatUnknown) },
        { 400, "Bad Request: not enough rights to send text messages to the chat", new Settled(new Undeliverable("muted"), SendCause.Muted) },
        { 400, "Bad Request: have no write access to the chat", new Settled(new Undeliverable("muted"), SendCause.Muted) },
        { 400, "Bad Request: CHAT_WRITE_FORBIDDEN", new Settled(new Undeliverable("muted"), SendCause.Muted) },
        { 400, "Bad Request: message thread not found", new RetryWithoutThread() },
        { 400, "Bad Request: TOPIC_CLOSED", new Settled(new Undeliverable("topic-closed"), SendCause.TopicClosed) },
        { 400, "Bad Request: message to be replied not found", new RetryWithoutReply() },
        { 400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", new RetryPlain() },
        { 400, "Bad Request: message is too long", new Settled(new Undeliverable("telegram-400"), SendCause.OurMistake) },
        { 400, "Bad Request: message text is empty", new Settled(new Undeliverable("telegram-400"), SendCause.OurMistake) },
        { 400, "Bad Request: BUTTON_DATA_INVALID", new Settled(new Undeliverable("telegram-400"), SendCause.OurMistake) },
        { 413, "Request Entity Too Large", new Settled(new Undeliverable("telegram-413"), SendCause.OurMistake) },
        { 418, "I'm a teapot", new Settled(new Undeliverable("telegram-418"), SendCause.OurMistake) },
        { 401, "Unauthorized", new Settled(new TryAgain(s_now + Duration.FromMinutes(5), "telegram-401", BackOffReach.Platform), SendCause.BadToken) },
        { 404, "Not Found", new Settled(new TryAgain(s_now + Duration.FromMinutes(5), "telegram-404", BackOffReach.Platform), SendCause.BadToken) },
        { 429, "Too Many Requests", new Settled(new TryAgain(s_now + Duration.FromSeconds(5), "flood", BackOffReach.Account), SendCause.Flood) },
        { 420, "FLOOD_WAIT", new Settled(new TryAgain(s_now + Duration.FromSeconds(5), "flood", BackOffReach.Account), SendCause.Flood) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Each_refusal_has_its_consequence(int code, string words, object expected)
    {
        _judge.OfSend(new ApiResult<SentMessage>.Refused(code, words), s_now).ShouldBe(expected);
        _judge.OfEdit(new ApiResult<Nothing>.Refused(code, words), messageId: 7, s_now).ShouldBe(expected);
    }

    [Fact]
    public void What_arrived_has_its_number() =>
        _judge.OfSend(new ApiResult<SentMessage>.Done(new SentMessage(51)), s_now).ShouldBe(new Settled(new Delivered("51")));

    [Fact]
    public void Telegram_says_how_long_to_wait() =>
        _judge.OfSend(new ApiResult<SentMessage>.Refused(429, "Too Many Requests: retry after 14", Duration.FromSeconds(14)), s_now)
            .ShouldBe(new Settled(new TryAgain(s_now + Duration.FromSeconds(14), "flood", BackOffReach.Account), SendCause.Flood));

    [Fact]
    public void A_group_that_became_another_is_followed() =>
        _judge.OfSend(new ApiResult<SentMessage>.Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", MigrateTo: -1002), s_now)
            .ShouldBe(new Migrated(-1002));

    [Fact]
    public void A_message_that_may_have_arrived_is_not_sent_again() =>
        _judge.OfSend(new ApiResult<SentMessage>.Unclear("http-502"), s_now).ShouldBe(new Settled(new UnknownOutcome("http-502")));

    [Fact]
    public void A_message_that_never_left_is_sent_again_soon()
    {
        var again = Later(_judge.OfSend(new ApiResult<SentMessage>.NotSent("ConnectionError"), s_now));

        (again.At - s_now).ShouldBeInRange(Duration.FromSeconds(10), Duration.FromSeconds(15));
        again.Reach.ShouldBe(BackOffReach.Message);
    }

    [Fact]
    public void An_edit_that_may_have_been_made_is_made_again() =>
        Later(_judge.OfEdit(new ApiResult<Nothing>.Unclear("timeout"), messageId: 7, s_now)).At.ShouldBeGreaterThan(s_now);

    [Theory]
    [InlineData("Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")]
    public void An_edit_that_changes_nothing_is_made(string words) =>
        _judge.OfEdit(new ApiResult<Nothing>.Refused(400, words), messageId: 7, s_now).ShouldBe(new Settled(new Delivered("7")));

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    public void What_cannot_be_edited_is_sent_anew(string words) =>
        _judge.OfEdit(new ApiResult<Nothing>.Refused(400, words), messageId: 7, s_now).ShouldBe(new SendNew());

    private static TryAgain Later(SendOutcome outcome) =>
        outcome.ShouldBeOfType<Settled>().Outcome.ShouldBeOfType<TryAgain>();
}
