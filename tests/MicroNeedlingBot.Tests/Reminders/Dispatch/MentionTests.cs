using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Mentions;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

public sealed class MentionTests : IDisposable
{
    private static readonly MentionPlace s_place = new(1, Platforms.Console, "us", "c1", "#general", Allowed: true);

    private readonly VirtualTime _time = new(DispatchWorld.Start);
    private readonly SlotWording _wording = new();
    private readonly MentionList _list = new();
    private readonly FakeChannel _channel;
    private readonly ReminderDispatcher _dispatcher;

    public MentionTests()
    {
        _channel = new FakeChannel(_time);
        _dispatcher = new ReminderDispatcher(
            new MemoryReminderTable(), [_channel], _wording, new SendLimiter(new Dictionary<Platforms, SendRate>()), new DispatchSettings(), _time, static _ => { }, _list);
    }

    public void Dispose() => _dispatcher.Dispose();

    [Fact]
    public void Whoever_has_something_waiting_is_mentioned_and_nobody_else()
    {
        _list.Add(Held(7));

        Run();

        _channel.Mentioned.ShouldHaveSingleItem().Account.Id.ShouldBe(7);
        _channel.Mentioned[0].Place.ShouldBe(s_place);
        _channel.Sent.ShouldBeEmpty();
    }

    [Fact]
    public void The_words_tell_nothing_about_anybody_s_health() =>
        NeutralMention.Words.ShouldBe("Somebody here has a note from me waiting in private:");

    [Fact]
    public void Nobody_is_mentioned_in_quiet_hours_but_afterwards()
    {
        // It is 10:00 in London.
        _list.Add(Held(7, new QuietHours(new LocalTime(9, 0), new LocalTime(11, 0))));

        Run();
        _channel.Mentioned.ShouldBeEmpty();
        _time.Pass(Duration.FromHours(1));
        Run();

        _channel.Mentioned.Count.ShouldBe(1);
    }

    [Fact]
    public void Nobody_is_mentioned_for_what_makes_no_sense_any_more()
    {
        _wording.Judge = static (_, _) => ReminderVerdict.Skip;
        _list.Add(Held(7));

        Run();

        _channel.Mentioned.ShouldBeEmpty();
        _list.Taken.ShouldBe(0);
    }

    [Fact]
    public void Nobody_is_mentioned_while_they_paused_reminders()
    {
        _list.Add(Held(7, paused: Instant.MaxValue));

        Run();

        _channel.Mentioned.ShouldBeEmpty();
    }

    [Fact]
    public void Who_was_mentioned_by_another_worker_is_not_mentioned_again()
    {
        _list.Add(Held(7));
        _list.Refuses = true;

        Run();

        _channel.Mentioned.ShouldBeEmpty();
    }

    private void Run() => _time.Run(_dispatcher.MentionAsync);

    private static DueMention Held(long member, QuietHours? quiet = null, Instant? paused = null)
    {
        var row = new MemoryRow(member, 1, DispatchWorld.Start);
        var who = row.Member with { Quiet = quiet, PausedUntil = paused };
        return new DueMention(s_place, [new DueReminder(row.Id, row.Epoch, row.DueAt, Attempts: 0, row.Session, row.Account, who)]);
    }

    /// <summary>Those who are to be mentioned, each once.</summary>
    private sealed class MentionList : IMentionTable
    {
        private readonly List<DueMention> _due = [];

        public bool Refuses { get; set; }

        public int Taken { get; private set; }

        public void Add(DueMention mention) => _due.Add(mention);

        public ValueTask<IReadOnlyList<DueMention>> DueAsync(Instant before, int most, CancellationToken cancel) => new([.. _due]);

        public ValueTask<bool> TakeAsync(DueMention mention, Instant before, Instant now, CancellationToken cancel)
        {
            Taken++;
            return new(!Refuses && _due.Remove(mention));
        }
    }
}
