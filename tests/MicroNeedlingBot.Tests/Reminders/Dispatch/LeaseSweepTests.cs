using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

public sealed class LeaseSweepTests : IDisposable
{
    private readonly DispatchWorld _world = new();

    [Fact]
    public void What_a_dead_worker_had_claimed_is_sent_once_by_the_next()
    {
        var row = _world.Add(1, slot: 0, seconds: 0);
        (row.State, row.Owner, row.LeaseUntil) = (ReminderState.Claimed, 7, DispatchWorld.Start + Duration.FromSeconds(60));

        _world.After(Duration.FromSeconds(59));
        _world.Channel.Sent.ShouldBeEmpty();
        _world.After(Duration.FromSeconds(2));

        _world.Channel.Sent.Count.ShouldBe(1);
        row.State.ShouldBe(ReminderState.Sent);
    }

    [Fact]
    public void A_message_that_is_found_is_not_sent_again()
    {
        var row = Unclear(slot: 0);
        _world.Channel.Fate = _ => new Found("77");

        _world.After(Duration.FromSeconds(61));

        row.State.ShouldBe(ReminderState.Sent);
        _world.Channel.Sent.ShouldBeEmpty();
        _world.Channel.Reconciled.ShouldBe([Duration.FromSeconds(61)]);
        _world.Table.Ledger.ShouldHaveSingleItem().Outcome.ShouldBe(new Delivered("77"));
    }

    [Fact]
    public void A_message_is_repeated_under_the_nonce_of_its_first_try()
    {
        MemoryRow[] rows = [Unclear(slot: 4), Unclear(slot: 5)];
        _world.Channel.Fate = _ => new SendAgain();

        _world.After(Duration.FromSeconds(61));

        var sent = _world.Channel.Sent.ShouldHaveSingleItem();
        sent.Nonce.ShouldBe(Nonce.Of(rows[0].Id, epoch: 1));
        sent.Text.ShouldBe("4+5");
        sent.PossibleRepeat.ShouldBeFalse();
        rows.ShouldAllBe(row => row.State == ReminderState.Sent);
    }

    [Fact]
    public void A_marked_repeat_is_sent_once_and_stays_ambiguous_when_it_is_unclear_too()
    {
        var row = Unclear(slot: 0);
        _world.Channel.Fate = _ => new SendMarked();
        _world.Channel.Answer = (_, _) => throw new TimeoutException();

        for (var minute = 0; minute < 10; minute++)
        {
            _world.After(Duration.FromSeconds(61));
        }

        _world.Channel.Sent.ShouldHaveSingleItem().PossibleRepeat.ShouldBeTrue();
        row.State.ShouldBe(ReminderState.Ambiguous);
    }

    [Fact]
    public void A_marked_repeat_that_arrives_is_sent()
    {
        var row = Unclear(slot: 0);
        _world.Channel.Fate = _ => new SendMarked();

        _world.After(Duration.FromSeconds(61));

        row.State.ShouldBe(ReminderState.Sent);
    }

    [Fact]
    public void A_marked_repeat_that_surely_did_not_arrive_is_tried_again()
    {
        var row = Unclear(slot: 0);
        _world.Channel.Fate = _ => new SendMarked();
        _world.Channel.Answer = (_, _) => new(_world.Channel.Sent.Count == 1 ? new TryAgain(_world.Time.Now, "429") : new Delivered("1"));

        _world.After(Duration.FromSeconds(61));
        _world.After(Duration.FromSeconds(61));

        _world.Channel.Sent.Select(sent => sent.PossibleRepeat).ShouldBe([true, true]);
        row.State.ShouldBe(ReminderState.Sent);
    }

    [Fact]
    public void A_crash_during_the_marked_repeat_never_leads_to_a_second()
    {
        var row = Unclear(slot: 0);
        _world.Channel.Fate = _ => new SendMarked();
        _world.Channel.Answer = (_, _) => new(new TaskCompletionSource<DeliveryOutcome>().Task);
        _world.Time.Pass(Duration.FromSeconds(61));

        _world.Time.Run(() => Task.WhenAny(_world.Dispatcher.SweepAsync(), Task.Delay(TimeSpan.FromSeconds(1), _world.Time)));
        _world.Restart();
        _world.After(Duration.FromSeconds(120));

        _world.Channel.Sent.Count.ShouldBe(1);
        row.State.ShouldBe(ReminderState.Ambiguous);
    }

    [Fact]
    public void What_is_not_clear_yet_is_asked_about_again()
    {
        var row = Unclear(slot: 0);
        _world.After(Duration.FromSeconds(61));
        _world.Channel.Fate = _ => new Found("77");

        _world.After(Duration.FromSeconds(61));

        _world.Channel.Reconciled.ShouldBe([Duration.FromSeconds(61), Duration.FromSeconds(122)]);
        row.State.ShouldBe(ReminderState.Sent);
    }

    [Fact]
    public void A_closed_window_is_not_repeated_but_said_to_be_unclear()
    {
        var row = Unclear(slot: 0);
        _world.Channel.Fate = _ => new SendAgain();
        _world.Wording.Judge = (_, _) => ReminderVerdict.Skip;

        _world.After(Duration.FromSeconds(61));

        _world.Channel.Sent.ShouldBeEmpty();
        row.State.ShouldBe(ReminderState.Ambiguous);
    }

    [Fact]
    public void A_worker_that_slept_over_its_lease_cannot_overwrite_what_the_next_one_found()
    {
        var row = _world.Add(1, slot: 0, seconds: 0);
        var answer = new TaskCompletionSource<DeliveryOutcome>();
        _world.Channel.Answer = (_, _) => new(answer.Task);
        using var next = _world.Worker();
        _world.Channel.Fate = _ => new Found("77");

        _world.Time.Run(async () =>
        {
            var run = _world.Dispatcher.DispatchAsync();
            _world.Time.Pass(Duration.FromSeconds(61));
            await next.SweepAsync();
            answer.SetResult(new Undeliverable("late"));
            await run;
        });

        row.State.ShouldBe(ReminderState.Sent);
    }

    public void Dispose() => _world.Dispose();

    /// <summary>A dead worker began to send it.</summary>
    private MemoryRow Unclear(int slot)
    {
        var row = _world.Add(1, slot, seconds: 0);
        (row.State, row.Owner, row.LeaseUntil) = (ReminderState.Sending, 7, DispatchWorld.Start + Duration.FromSeconds(60));
        (row.FirstTriedAt, row.Attempts) = (DispatchWorld.Start, 1);
        return row;
    }
}
