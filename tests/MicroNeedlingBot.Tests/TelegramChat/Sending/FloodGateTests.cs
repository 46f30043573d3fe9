using System.Globalization;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.TelegramChat.Sending;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Sending;

public sealed class FloodGateTests
{
    private static readonly Duration s_second = Duration.FromSeconds(1);
    private static readonly Duration s_patience = Duration.FromSeconds(2);

    private readonly StoppedClock _clock = new();
    private readonly FloodGate _gate;

    public FloodGateTests() => _gate = Gate(new FloodLimits());

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 40)]
    [InlineData(3, 200)]
    [InlineData(4, 1000)]
    [InlineData(5, 20)]
    public void No_schedule_breaks_a_limit(int seed, int chats)
    {
        var taken = RandomSchedule(new Random(seed), chats);

        taken.Count.ShouldBeGreaterThan(100);
        Within(taken.Select(turn => turn.At), most: 25, s_second);
        foreach (var chat in taken.GroupBy(turn => turn.Chat, turn => turn.At, StringComparer.Ordinal))
        {
            if (chat.Key[0] == '-')
            {
                Within(chat, most: 1, s_second);
                Within(chat, most: 18, Duration.FromMinutes(1));
            }
            else
            {
                foreach (var seconds in Enumerable.Range(1, 10))
                {
                    Within(chat, most: 2 + seconds, s_second * seconds);
                }
            }
        }
    }

    [Fact]
    public void Five_hundred_reminders_take_as_long_as_their_share_says()
    {
        var start = _clock.Now;

        var last = DrainReminders(Enumerable.Range(1, 500)).Max();

        (last - start).ShouldBe(Duration.FromSeconds(24));
    }

    [Fact]
    public void An_answer_does_not_wait_behind_a_wave_of_reminders()
    {
        var wave = Enumerable.Range(1, 500).Count(member => _gate.Reserve(Member(member), _clock.Now, s_patience).Taken);

        wave.ShouldBeGreaterThanOrEqualTo(40);
        Answer("9001").ShouldBe(new SendTurn(_clock.Now, Taken: true));
    }

    [Fact]
    public void Answers_without_end_leave_reminders_waiting_and_no_other_way_round()
    {
        var answers = Enumerable.Range(1, 25).Select(chat => Answer(Text(chat))).ToList();

        answers.ShouldAllBe(turn => turn.Taken && turn.At == _clock.Now);
        _gate.Reserve(Member(9001), _clock.Now, Duration.Zero).ShouldBe(new SendTurn(_clock.Now + s_second, Taken: false));
    }

    [Fact]
    public void Three_messages_go_to_one_person_at_once_and_then_one_a_second()
    {
        var turns = Enumerable.Range(0, 5).Select(_ => (Answer("5").At - _clock.Now).TotalSeconds);

        turns.ShouldBe([0, 0, 0, 1, 2]);
    }

    [Fact]
    public void A_reminder_and_an_answer_to_one_person_are_counted_together()
    {
        _ = Answer("5");
        _ = Answer("5");
        _ = _gate.Reserve(Member(5), _clock.Now, s_patience);

        Answer("5").At.ShouldBe(_clock.Now + s_second);
    }

    [Fact]
    public void A_turn_that_is_too_far_off_is_not_taken()
    {
        foreach (var _ in Enumerable.Range(0, 18))
        {
            Answer("-100").Taken.ShouldBeTrue();
            _clock.Now += s_second;
        }

        var turn = Answer("-100");
        turn.ShouldBe(new SendTurn(_clock.Now + Duration.FromSeconds(42), Taken: false));
        _clock.Now = turn.At;
        Answer("-100").ShouldBe(new SendTurn(_clock.Now, Taken: true));
    }

    [Fact]
    public void A_turn_never_lies_in_the_past() =>
        _gate.ReserveAnswer("5", _clock.Now - Duration.FromHours(1), s_patience).At.ShouldBe(_clock.Now);

    [Fact]
    public void A_chat_that_was_told_to_wait_stops_no_other()
    {
        BackOff("5", seconds: 30);

        Answer("5").Taken.ShouldBeFalse();
        (Answer("5").At - _clock.Now).ShouldBeInRange(Duration.FromSeconds(30), Duration.FromSeconds(31));
        Answer("6").ShouldBe(new SendTurn(_clock.Now, Taken: true));
    }

    [Fact]
    public void Two_chats_that_are_told_to_wait_within_ten_seconds_stop_all()
    {
        BackOff("5", seconds: 30);
        _clock.Now += Duration.FromSeconds(9);
        BackOff("6", seconds: 3);

        (Answer("7").At - _clock.Now).ShouldBeInRange(Duration.FromSeconds(21), Duration.FromSeconds(22));
        _gate.Reserve(Member(8), _clock.Now, s_patience).Taken.ShouldBeFalse();
    }

    [Theory]
    [InlineData("6", 11)]
    [InlineData("5", 1)]
    public void Chats_far_apart_and_one_chat_twice_stop_no_other(string second, int later)
    {
        BackOff("5", seconds: 30);
        _clock.Now += Duration.FromSeconds(later);
        BackOff(second, seconds: 30);

        Answer("7").ShouldBe(new SendTurn(_clock.Now, Taken: true));
    }

    [Fact]
    public void A_wait_for_all_is_one_and_a_wait_of_a_message_is_none()
    {
        _gate.BackOff("5", BackOffReach.Message, _clock.Now + Duration.FromSeconds(30));
        Answer("5").Taken.ShouldBeTrue();

        _gate.BackOff("5", BackOffReach.Platform, _clock.Now + Duration.FromSeconds(30));
        Answer("6").Taken.ShouldBeFalse();
    }

    [Fact]
    public void Those_who_wait_for_the_same_moment_come_one_after_the_other()
    {
        var ends = Enumerable.Range(1, 20).Select(seed =>
        {
            var gate = new FloodGate(new FloodLimits(), _clock, new Random(seed));
            gate.BackOff("5", BackOffReach.Account, _clock.Now + s_second);
            return gate.ReserveAnswer("5", _clock.Now, Duration.Zero).At;
        });

        ends.Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public void Without_limits_everything_goes_at_once()
    {
        var gate = Gate(FloodLimits.None);

        Enumerable.Range(0, 3000).ShouldAllBe(number => gate.ReserveAnswer(number % 2 == 0 ? "-5" : "5", _clock.Now, Duration.Zero).Taken);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Account Member(int id) => new(id, Platforms.Telegram, Text(id), id, PrivateChat: null, Reachable: true);

    private static void Within(IEnumerable<Instant> turns, int most, Duration span)
    {
        var sorted = turns.Order().ToList();
        for (var first = 0; first + most < sorted.Count; first++)
        {
            (sorted[first + most] - sorted[first]).ShouldBeGreaterThanOrEqualTo(span, $"{most + 1} within {span}");
        }
    }

    private FloodGate Gate(FloodLimits limits) => new(limits, _clock, new Random(1));

    private SendTurn Answer(string chat) => _gate.ReserveAnswer(chat, _clock.Now, s_patience);

    private void BackOff(string chat, int seconds) => _gate.BackOff(chat, BackOffReach.Account, _clock.Now + Duration.FromSeconds(seconds));

    /// <summary>Ten thousand wishes at random times, for answers and reminders, people and groups, with back-offs in between.</summary>
    private List<(string Chat, Instant At)> RandomSchedule(Random random, int chats)
    {
        var taken = new List<(string, Instant)>();
        for (var wish = 0; wish < 10_000; wish++)
        {
            _clock.Now += Duration.FromMilliseconds(random.Next(100) == 0 ? random.Next(3000) : random.Next(20));
            var id = random.Next(1, chats + 1);
            var chat = id % 3 == 0 ? $"-{id}" : Text(id);
            var wanted = _clock.Now + Duration.FromMilliseconds(random.Next(-500, 1500));
            var patience = Duration.FromMilliseconds(random.Next(3000));
            var turn = random.Next(2) == 0 || id % 3 == 0 ? _gate.ReserveAnswer(chat, wanted, patience) : _gate.Reserve(Member(id), wanted, patience);
            turn.At.ShouldBeGreaterThanOrEqualTo(Instant.Max(wanted, _clock.Now));
            if (turn.Taken)
            {
                taken.Add((chat, turn.At));
            }

            if (random.Next(2000) == 0)
            {
                BackOff(chat, random.Next(1, 5));
            }
        }

        return taken;
    }

    /// <summary>Sends one reminder to each, asking again when told to.</summary>
    private IEnumerable<Instant> DrainReminders(IEnumerable<int> members)
    {
        var waiting = new Queue<int>(members);
        while (waiting.TryDequeue(out var member))
        {
            var turn = _gate.Reserve(Member(member), _clock.Now, s_patience);
            if (turn.Taken)
            {
                yield return turn.At;
            }
            else
            {
                waiting.Enqueue(member);
                _clock.Now = Instant.Max(_clock.Now, turn.At - s_patience);
            }
        }
    }
}
