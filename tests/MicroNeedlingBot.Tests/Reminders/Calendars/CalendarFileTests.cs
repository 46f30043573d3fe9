using System.Text;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Calendars;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Tests.Reminders.Plans;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Calendars;

public sealed class CalendarFileTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 24, 10, 0);
    private static readonly Session s_session = new(
        7, 1, 1, SessionKind.Home, "Face; with Ana,\nher \\ place 😀", Wall.Of("2026-12-01T14:00"), Offset.Zero, "Europe/London", "v", SessionStatus.Open, 3);

    [Fact]
    public void The_session_and_each_reminder_ahead_are_events_that_ring_when_they_start()
    {
        var events = Events(File());

        events.Count.ShouldBe(10);
        events.Select(lines => lines["DTSTART"]).Take(3).ShouldBe(["20261201T140000Z", "20261128T180000Z", "20261129T140000Z"]);
        events.ShouldAllBe(lines => lines["TRIGGER"] == "PT0S" && lines["DTSTAMP"] == "20261124T100000Z" && lines["SEQUENCE"] == "3");
        events[2]["DESCRIPTION"].ShouldStartWith("It is time to stop harsh exfoliants and retinol or other retinoid products: ");
    }

    [Fact]
    public void Past_and_skipped_reminders_are_left_out() =>
        Events(File(now: Instant.FromUtc(2026, 11, 30, 10, 0))).Count.ShouldBe(8);

    [Fact]
    public void Ids_stay_when_the_session_moves()
    {
        var moved = s_session with { Start = Wall.Of("2026-12-03T09:00"), PlanEpoch = 4 };

        Events(File(moved)).Select(lines => lines["UID"]).ShouldBe(Events(File()).Select(lines => lines["UID"]));
        Events(File()).Select(lines => lines["UID"]).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void A_discreet_file_has_no_word_about_health_anywhere()
    {
        var file = File(discreet: true);

        foreach (var word in new[] { "needl", "skin", "retin", "face", "Ana", "make-up", "cleanse", "session:" })
        {
            file.ShouldNotContain(word, Case.Insensitive);
        }

        Events(file)[1]["SUMMARY"].ShouldBe("Reminder");
    }

    [Fact]
    public void Titles_are_escaped()
    {
        Events(File())[0]["SUMMARY"].ShouldBe("Face\\; with Ana\\, her \\\\ place 😀");
        Events(File(s_session with { Title = "x\r\nBEGIN:VEVENT\u0007" })).Count.ShouldBe(10);
        Events(File(s_session with { Title = " " }))[0]["SUMMARY"].ShouldBe("Microneedling session");
    }

    [Fact]
    public void Lines_end_in_CRLF_and_none_is_longer_than_75_bytes_whatever_stands_in_it()
    {
        var title = string.Concat(Enumerable.Repeat("ä€😀", 60));
        var file = File(s_session with { Title = title });

        file.ShouldEndWith("END:VCALENDAR\r\n");
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        file.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        file.ShouldNotContain('\ufffd');
        Events(file)[0]["SUMMARY"].ShouldBe(title);
    }

    private static string File(Session? session = null, bool discreet = false, Instant? now = null)
    {
        session ??= s_session;
        var time = SessionTime.Of(session, DateTimeZoneProviders.Tzdb);
        var reminders = PlanCalculator.Plan(ShippedPlan.Plan, time, quiet: null, now ?? s_now);
        return CalendarFile.Write(session, time.Instant, reminders, discreet, now ?? s_now);
    }

    /// <summary>The properties of each event, lines unfolded; of a name that stands twice, the first.</summary>
    private static List<Dictionary<string, string>> Events(string file) =>
    [
        .. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\nBEGIN:VEVENT\r\n").Skip(1)
            .Select(text => text.Split("\r\n").Where(line => line.Contains(':', StringComparison.Ordinal))
                .Select(line => line.Split(':', 2))
                .DistinctBy(pair => pair[0], StringComparer.Ordinal)
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)),
    ];
}
