using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

public sealed class DispatchTests : IDisposable
{
    private readonly DispatchWorld _world = new();

    [Fact]
    public void A_reminder_is_sent_at_its_time_and_not_before()
    {
        var row = _world.Add(member: 1, slot: 3, seconds: 1.2);

        _world.Dispatch();

        var sent = _world.Channel.Sent.ShouldHaveSingleItem();
        sent.At.ShouldBe(row.DueAt);
        sent.Text.ShouldBe("3");
        row.State.ShouldBe(ReminderState.Sent);
        _world.Table.Ledger.ShouldHaveSingleItem().Outcome.ShouldBe(new Delivered($"id-{sent.Nonce}"));
    }

    [Fact]
    public void What_is_due_later_than_the_next_run_stays_free_for_any_worker()
    {
        var row = _world.Add(member: 1, slot: 3, seconds: 2);

        _world.Dispatch();

        row.State.ShouldBe(ReminderState.Pending);
        _world.Channel.Sent.ShouldBeEmpty();
    }

    [Fact]
    public void A_send_is_written_down_before_it_begins()
    {
        var row = _world.Add(member: 1, slot: 0, seconds: 0);
        ReminderState? during = null;
        _world.Channel.Answer = (_, _) =>
        {
            during = row.State;
            return new(new Delivered("1"));
        };

        _world.Dispatch();

        during.ShouldBe(ReminderState.Sending);
    }

    [Fact]
    public void Eight_messages_share_a_commit_and_their_results_travel_with_the_next_eight()
    {
        for (var member = 1; member <= 24; member++)
        {
            _world.Add(member, slot: 0, seconds: 0);
        }

        _world.Dispatch();

        _world.Channel.Sent.Count.ShouldBe(24);
        _world.Table.Commits.ShouldBe(4);
    }

    [Fact]
    public void What_is_taken_up_too_late_is_counted_once_however_long_it_waits_for_its_turn()
    {
        _world.Limiter = new SendLimiter(new Dictionary<Platforms, SendRate> { [Platforms.Console] = new(PerSecond: 1, Burst: 1, PerAccount: Duration.Zero) });
        _world.Restart();
        for (var member = 1; member <= 6; member++)
        {
            _world.Add(member, slot: member, seconds: member == 6 ? 0 : -3_600);
        }

        _world.Wording.Judge = (reminder, _) => reminder.Slot == 1 ? ReminderVerdict.Skip : ReminderVerdict.Send;
        for (var second = 0; second < 10; second++)
        {
            _world.Dispatch();
            _world.Time.Pass(Duration.FromSeconds(1));
        }

        _world.Channel.Sent.Count.ShouldBe(5);
        _world.Dispatcher.Late.ShouldBe(new LateCount(Late: 4, Skipped: 1));
    }

    [Fact]
    public void What_a_member_missed_comes_in_one_message_and_shares_its_outcome()
    {
        MemoryRow[] missed = [_world.Add(1, slot: 0, seconds: -200_000), _world.Add(1, slot: 1, seconds: -90_000), _world.Add(1, slot: 2, seconds: -50)];
        _world.Add(2, slot: 0, seconds: -100_000);

        _world.Dispatch();

        _world.Channel.Texts.ShouldBe(["0", "0+1+2"], ignoreOrder: true);
        missed.ShouldAllBe(row => row.State == ReminderState.Sent);
        _world.Channel.Sent.Single(sent => sent.Account == 1).Nonce.ShouldBe(Nonce.Of(missed[0].Id, epoch: 1));
    }

    [Fact]
    public void A_backlog_wider_than_one_claim_still_gives_each_member_one_message()
    {
        for (var member = 1; member <= 400; member++)
        {
            _world.Add(member, slot: 0, seconds: -200_000 + member);
            _world.Add(member, slot: 1, seconds: -100_000 + member);
        }

        _world.Dispatch();

        _world.Channel.Texts.ShouldBe(Enumerable.Repeat("0+1", 400));
    }

    [Fact]
    public void A_closed_window_is_skipped_and_the_rest_of_the_message_goes()
    {
        var stale = _world.Add(1, slot: 0, seconds: -200_000);
        var fresh = _world.Add(1, slot: 1, seconds: -90);
        _world.Wording.Judge = (reminder, now) => now - reminder.DueAt > Duration.FromDays(1) ? ReminderVerdict.Skip : ReminderVerdict.Send;

        _world.Dispatch();

        stale.State.ShouldBe(ReminderState.Skipped);
        fresh.State.ShouldBe(ReminderState.Sent);
        _world.Channel.Texts.ShouldBe(["1"]);
    }

    [Fact]
    public void A_paused_member_is_left_in_peace_and_nothing_is_lost()
    {
        var row = _world.Add(1, slot: 0, seconds: 0);
        row.Member = row.Member with { PausedUntil = DispatchWorld.Start + Duration.FromDays(1) };

        _world.Dispatch();

        row.State.ShouldBe(ReminderState.Held);
        _world.Channel.Sent.ShouldBeEmpty();
    }

    [Fact]
    public void A_cancel_wins_until_the_moment_of_sending()
    {
        var cancelled = _world.Add(1, slot: 0, seconds: 1);
        var other = _world.Add(1, slot: 1, seconds: 1);
        _world.Table.BeforeIntend = () => (cancelled.State, cancelled.Epoch) = (ReminderState.Cancelled, 2);

        _world.Dispatch();

        _world.Channel.Texts.ShouldBe(["1"]);
        cancelled.State.ShouldBe(ReminderState.Cancelled);
        other.State.ShouldBe(ReminderState.Sent);
    }

    [Fact]
    public void A_machine_that_slept_over_its_lease_sends_nothing_then_and_everything_later()
    {
        var row = _world.Add(1, slot: 0, seconds: 0);
        var sleeps = true;
        _world.Table.AfterIntend = () =>
        {
            _world.Time.Pass(sleeps ? Duration.FromSeconds(31) : Duration.Zero);
            sleeps = false;
        };

        _world.Dispatch();
        var early = _world.Channel.Sent.Count(sent => sent.At == DispatchWorld.Start);
        _world.After(Duration.FromMinutes(1));

        early.ShouldBe(0);
        _world.Channel.Sent.Count.ShouldBe(1);
        row.State.ShouldBe(ReminderState.Sent);
    }

    [Fact]
    public void Two_workers_never_send_the_same_reminder()
    {
        for (var member = 1; member <= 100; member++)
        {
            _world.Add(member, slot: 0, seconds: member / 80.0);
        }

        using var other = _world.Worker();
        _world.Time.Run(() => Task.WhenAll(_world.Dispatcher.DispatchAsync(), other.DispatchAsync()));

        _world.Channel.Sent.Select(sent => sent.Nonce).ToHashSet(StringComparer.Ordinal).Count.ShouldBe(100);
        _world.Channel.Sent.Count.ShouldBe(100);
    }

    public void Dispose() => _world.Dispose();
}
