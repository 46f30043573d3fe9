using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

public sealed class DeliveryFaultTests : IDisposable
{
    private readonly DispatchWorld _world = new();

    [Fact]
    public void One_blocked_member_stops_nobody_and_keeps_their_reminders()
    {
        var blocked = _world.Add(1, slot: 0, seconds: 0);
        var later = _world.Add(1, slot: 1, seconds: 30);
        var others = Enumerable.Range(2, 20).Select(member => _world.Add(member, slot: 0, seconds: 0)).ToList();
        _world.Channel.Answer = (message, _) => new(message.Account.Id == 1 ? new Unreachable("50007") : new Delivered("1"));

        _world.Dispatch();
        _world.After(Duration.FromSeconds(30));

        others.ShouldAllBe(row => row.State == ReminderState.Sent);
        blocked.State.ShouldBe(ReminderState.Held);
        later.State.ShouldBe(ReminderState.Held);
        _world.Channel.Sent.Count(sent => sent.Account == 1).ShouldBe(1);
    }

    [Fact]
    public void A_channel_that_throws_leaves_only_its_message_unclear()
    {
        var broken = _world.Add(1, slot: 0, seconds: 0);
        var sound = _world.Add(2, slot: 0, seconds: 0);
        _world.Channel.Answer = (message, _) => message.Account.Id == 1 ? throw new InvalidOperationException() : new(new Delivered("1"));

        _world.Dispatch();

        broken.State.ShouldBe(ReminderState.Sending);
        _world.Table.Ledger.Single(result => result.Id == broken.Id).Outcome.ShouldBe(new UnknownOutcome("InvalidOperationException"));
        sound.State.ShouldBe(ReminderState.Sent);
    }

    [Fact]
    public void A_platform_that_never_answers_delays_the_others_by_a_moment_only()
    {
        _world.Add(1, slot: 0, seconds: 0);
        for (var member = 2; member <= 12; member++)
        {
            _world.Add(member, slot: 0, seconds: 0.5);
        }

        _world.Channel.Answer = (message, _) => message.Account.Id == 1
            ? new(new TaskCompletionSource<DeliveryOutcome>().Task)
            : new(new Delivered("1"));

        _world.Dispatch();

        _world.Channel.Sent.Count.ShouldBe(12);
        _world.Channel.Sent.ShouldAllBe(sent => sent.At <= DispatchWorld.Start + Duration.FromSeconds(0.7));
        _world.Table.Rows[DueReminder.IdOf(1, 0)].State.ShouldBe(ReminderState.Sending);
    }

    [Fact]
    public void A_failure_is_tried_again_ever_more_rarely_until_the_window_closes()
    {
        var row = _world.Add(1, slot: 0, seconds: 0);
        var closes = row.DueAt + Duration.FromHours(2);
        _world.Wording.Judge = (_, now) => now > closes ? ReminderVerdict.Skip : ReminderVerdict.Send;
        _world.Channel.Answer = (_, _) => new(new TryAgain(_world.Time.Now, "503"));

        for (var second = 0; second < 3 * 3_600; second += 5)
        {
            _world.After(Duration.FromSeconds(5));
        }

        row.State.ShouldBe(ReminderState.Skipped);
        var waits = _world.Channel.Sent.Zip(_world.Channel.Sent.Skip(1), (first, second) => second.At - first.At).ToList();
        waits[0].ShouldBeLessThan(Duration.FromSeconds(15));
        waits[^1].ShouldBeGreaterThan(Duration.FromMinutes(14));
        _world.Channel.Sent.Count.ShouldBeInRange(8, 20);
        _world.Channel.Sent.Select(sent => sent.Nonce).ToHashSet(StringComparer.Ordinal).Count.ShouldBe(1);
    }

    [Fact]
    public void A_platform_that_asks_for_patience_gets_it_from_all_its_members()
    {
        var until = DispatchWorld.Start + Duration.FromSeconds(40);
        var rows = Enumerable.Range(1, 30).Select(member => _world.Add(member, slot: 0, seconds: member < 9 ? 0 : 1)).ToList();
        _world.Channel.Answer = (_, _) => new(_world.Time.Now < until ? new TryAgain(until, "429", BackOffReach.Platform) : new Delivered("1"));

        _world.Dispatch();
        var first = _world.Channel.Sent.Count;
        for (var second = 0; second < 70; second++)
        {
            _world.After(Duration.FromSeconds(1));
        }

        first.ShouldBe(8);
        _world.Channel.Sent.Skip(8).ShouldAllBe(sent => sent.At >= until);
        rows.ShouldAllBe(row => row.State == ReminderState.Sent);
    }

    [Fact]
    public void The_rate_of_a_platform_is_kept()
    {
        _world.Limiter = new SendLimiter(new Dictionary<Platforms, SendRate> { [Platforms.Console] = new(10, Burst: 2, Duration.Zero) });
        _world.Restart();
        for (var member = 1; member <= 40; member++)
        {
            _world.Add(member, slot: 0, seconds: 0);
        }

        for (var second = 0; second < 20; second++)
        {
            _world.After(Duration.FromSeconds(1));
        }

        _world.Channel.Sent.Count.ShouldBe(40);
        var times = _world.Channel.Sent.Select(sent => sent.At).Order().ToList();
        times.Zip(times.Skip(11), (first, twelfth) => twelfth - first).ShouldAllBe(span => span >= Duration.FromSeconds(0.95));
    }

    [Fact]
    public void A_store_that_fails_is_reported_once_and_nothing_is_lost_or_doubled()
    {
        var rows = Enumerable.Range(1, 20).Select(member => _world.Add(member, slot: 0, seconds: 0)).ToList();
        _world.Table.AfterIntend = () => _world.Table.Fault = new StorageFaultException("The disk is full.", cause: null);

        _world.Dispatch();
        for (var second = 0; second < 60; second++)
        {
            _world.After(Duration.FromSeconds(1));
        }

        _world.Dispatcher.Trouble.ShouldNotBeNull().Message.ShouldBe("The disk is full.");
        _world.Reports.ShouldBe(["Reminders wait: The disk is full."]);
        (_world.Table.Fault, _world.Table.AfterIntend) = (null, static () => { });
        for (var second = 0; second < 60; second++)
        {
            _world.After(Duration.FromSeconds(1));
        }

        _world.Dispatcher.Trouble.ShouldBeNull();
        _world.Reports.Count.ShouldBe(2);
        rows.ShouldAllBe(row => row.State == ReminderState.Sent);
        _world.Channel.Sent.Count.ShouldBe(20);
    }

    [Fact]
    public void Words_that_fail_put_off_one_message_only()
    {
        var odd = _world.Add(1, slot: 0, seconds: 0);
        var sound = _world.Add(2, slot: 0, seconds: 0);
        _world.Wording.Judge = (reminder, _) => reminder.Account.Id == 1 ? throw new FormatException("no plan") : ReminderVerdict.Send;

        _world.Dispatch();

        sound.State.ShouldBe(ReminderState.Sent);
        odd.State.ShouldBe(ReminderState.Pending);
        odd.DueAt.ShouldBeGreaterThan(DispatchWorld.Start);
    }

    [Fact]
    public void Leaving_returns_what_was_not_begun_and_records_what_was()
    {
        var sent = _world.Add(1, slot: 0, seconds: 0);
        var waiting = _world.Add(2, slot: 0, seconds: 1.4);
        var answer = new TaskCompletionSource<DeliveryOutcome>();
        _world.Channel.Answer = (_, _) => new(answer.Task);

        _world.Time.Run(async () =>
        {
            var run = _world.Dispatcher.DispatchAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(300), _world.Time);
            var leaving = _world.Dispatcher.StopAsync();
            answer.SetResult(new Delivered("1"));
            await Task.WhenAll(run, leaving);
        });

        sent.State.ShouldBe(ReminderState.Sent);
        waiting.State.ShouldBe(ReminderState.Pending);
    }

    public void Dispose() => _world.Dispose();
}
