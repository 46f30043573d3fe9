using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat.Outbox;

public sealed class ReplySenderTests
{
    private static readonly Instant s_later = Instant.FromUtc(2100, 1, 1, 0, 0);

    [Fact]
    public async Task Replies_are_sent_in_their_order_and_finished()
    {
        var (outbox, channel) = (new ListedOutbox("a", "b"), new AnsweringChannel(_ => new Delivered("1")));

        await Send(outbox, channel);

        channel.Sent.ShouldBe(["a", "b"]);
        outbox.Finished.ShouldBe(["1 sent", "2 sent"]);
    }

    [Fact]
    public async Task A_reply_that_may_have_arrived_is_not_sent_again()
    {
        var (outbox, channel) = (new ListedOutbox("a") { Uncertain = true }, new AnsweringChannel(_ => new Delivered("1")));

        await Send(outbox, channel);

        channel.Sent.ShouldBeEmpty();
        outbox.Finished.ShouldBe(["1 given up"]);
    }

    [Fact]
    public async Task Several_chats_with_replies_that_may_have_arrived_do_not_stop_the_sender()
    {
        var (outbox, channel) = (new ListedOutbox("a", "b", "c") { Uncertain = true, IsOneChat = false }, new AnsweringChannel(_ => new Delivered("1")));

        await Send(outbox, channel);

        outbox.Finished.ShouldBe(["1 given up", "2 given up", "3 given up"]);
    }

    [Fact]
    public async Task What_waits_for_another_try_holds_back_what_is_behind_it()
    {
        var (outbox, channel) = (new ListedOutbox("a", "b"), new AnsweringChannel(text => text is "a" ? new TryAgain(s_later, "429") : new Delivered("1")));

        await Send(outbox, channel);

        channel.Sent.ShouldBe(["a"]);
        outbox.Finished.ShouldBe(["1 again"]);
    }

    [Fact]
    public async Task After_many_tries_it_is_given_up()
    {
        var (outbox, channel) = (new ListedOutbox("a") { Attempts = 50 }, new AnsweringChannel(_ => new TryAgain(s_later, "500")));

        await Send(outbox, channel);

        outbox.Finished.ShouldBe(["1 given up"]);
    }

    private static async Task Send(ListedOutbox outbox, AnsweringChannel channel) =>
        await new ReplySender(outbox, [channel], TimeProvider.System).DrainAsync(CancellationToken.None);

    private sealed class AnsweringChannel(Func<string, DeliveryOutcome> answer) : IReplyChannel
    {
        public List<string> Sent { get; } = [];

        public Platforms Platform => Platforms.Console;

        public ValueTask<DeliveryOutcome> SendAsync(OutgoingReply reply, CancellationToken cancel)
        {
            Sent.Add(PlainText.Of(reply.Reply));
            return new(answer(Sent[^1]));
        }
    }

    /// <summary>A queue that is claimed once; with a retry all behind it must wait too, as in the real one.</summary>
    private sealed class ListedOutbox(params string[] texts) : IOutboxTable
    {
        private bool _claimed;

        public int Attempts { get; init; }

        public bool Uncertain { get; init; }

        public bool IsOneChat { get; init; } = true;

        public List<string> Finished { get; } = [];

        public ValueTask<IReadOnlyList<QueuedReply>> ClaimAsync(long owner, Instant now, Duration lease, int most, CancellationToken cancel)
        {
            var account = new Account(1, Platforms.Console, "me", 1, "c", Reachable: true);
            IReadOnlyList<QueuedReply> claimed = _claimed ? [] : [.. texts.Select((text, at) => new QueuedReply(at + 1, account, IsOneChat ? "c" : text, ReplyJson.Write(Reply.Of(text)), Attempts, Uncertain))];
            _claimed = true;
            return new(claimed);
        }

        public ValueTask<bool> FinishAsync(long owner, long id, bool sent, string? sentAs, CancellationToken cancel)
        {
            Finished.Add($"{id} {(sent ? "sent" : "given up")}");
            return new(true);
        }

        public ValueTask<IReadOnlyList<long>> RetryAsync(long owner, long id, Instant at, CancellationToken cancel)
        {
            Finished.Add($"{id} again");
            return new([.. Enumerable.Range((int)id + 1, texts.Length).Select(next => (long)next)]);
        }

        public ValueTask ReleaseAsync(long owner, CancellationToken cancel) => ValueTask.CompletedTask;

        public ValueTask<Instant?> NextDueAsync(CancellationToken cancel) => new((Instant?)null);
    }
}
