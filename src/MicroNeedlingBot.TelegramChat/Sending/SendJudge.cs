using System.Globalization;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.TelegramChat.Api;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>Reads what became of a call that shows something in a chat.</summary>
/// <param name="jitter">Keeps those who failed together apart.</param>
internal sealed class SendJudge(Random jitter)
{
    private static readonly Duration s_noConnection = Duration.FromSeconds(10);
    private static readonly Duration s_noWaitTold = Duration.FromSeconds(5);
    private static readonly Duration s_badToken = Duration.FromMinutes(5);

    /// <summary>Of a message or file that was sent. One that may have arrived is unknown, and nothing else.</summary>
    public SendOutcome OfSend(ApiResult<SentMessage> result, Instant now) => result switch
    {
        ApiResult<SentMessage>.Done { Value.MessageId: var id } => new Settled(new Delivered(Text(id))),
        ApiResult<SentMessage>.Refused no => Of(new No(no.Code, no.Description, no.RetryAfter, no.MigrateTo), now),
        ApiResult<SentMessage>.NotSent not => Later(not.Reason, now),
        ApiResult<SentMessage>.Unclear unclear => new Settled(new UnknownOutcome(unclear.Reason)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Of a message that was edited. An edit twice is an edit once, so one of unclear fate is made again.</summary>
    /// <param name="result">What became of it.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="now">The time.</param>
    public SendOutcome OfEdit(ApiResult<Nothing> result, long messageId, Instant now) => result switch
    {
        ApiResult<Nothing>.Done => new Settled(new Delivered(Text(messageId))),
        ApiResult<Nothing>.Refused no => RefusalTable.Of(no.Code, no.Description) switch
        {
            Refusal.NotModified => new Settled(new Delivered(Text(messageId))),
            Refusal.NotEditable => new SendNew(),
            _ => Of(new No(no.Code, no.Description, no.RetryAfter, no.MigrateTo), now),
        },
        ApiResult<Nothing>.NotSent not => Later(not.Reason, now),
        ApiResult<Nothing>.Unclear unclear => Later(unclear.Reason, now),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static SendOutcome Of(No no, Instant now) => (RefusalTable.Of(no.Code, no.Description), no.MigrateTo) switch
    {
        (_, { } newChat) => new Migrated(newChat),
        (Refusal.NoThread, _) => new RetryWithoutThread(),
        (Refusal.NoReplied, _) => new RetryWithoutReply(),
        (Refusal.BadMarkup, _) => new RetryPlain(),
        (Refusal.Blocked, _) => Kept("blocked", SendCause.Blocked),
        (Refusal.NeverStarted, _) => Kept("never-started", SendCause.NeverStarted),
        (Refusal.Forbidden, _) => Kept("forbidden", SendCause.Blocked),
        (Refusal.ChatUnknown, _) => Kept("chat-unknown", SendCause.ChatUnknown),
        (Refusal.Deactivated, _) => Lost("deactivated", SendCause.Deactivated),
        (Refusal.ChatGone, _) => Lost("chat-gone", SendCause.ChatGone),
        (Refusal.Muted, _) => Lost("muted", SendCause.Muted),
        (Refusal.TopicClosed, _) => Lost("topic-closed", SendCause.TopicClosed),
        (Refusal.Flood, _) => Again(now + (no.RetryAfter ?? s_noWaitTold), "flood", BackOffReach.Account, SendCause.Flood),
        (Refusal.BadToken, _) => Again(now + s_badToken, Code(no), BackOffReach.Platform, SendCause.BadToken),
        // Anything else that is new to us won't get better by itself either.
        _ => Lost(Code(no), SendCause.OurMistake),
    };

    private Settled Later(string reason, Instant now) =>
        Again(now + (s_noConnection * (1 + (jitter.NextDouble() / 2))), reason, BackOffReach.Message, SendCause.None);

    private static Settled Again(Instant at, string reason, BackOffReach reach, SendCause cause) => new(new TryAgain(at, reason, reach), cause);

    private static Settled Kept(string reason, SendCause cause) => new(new Unreachable(reason), cause);

    private static Settled Lost(string reason, SendCause cause) => new(new Undeliverable(reason), cause);

    private static string Code(No no) => string.Create(CultureInfo.InvariantCulture, $"telegram-{no.Code}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct No(int Code, string Description, Duration? RetryAfter, long? MigrateTo);
}
