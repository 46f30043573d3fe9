using System.Text;
using System.Text.Json;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Verbs;

public sealed class WhenVerbTests
{
    private const string Wednesday = "2026-03-25T10:15";

    [Fact]
    public void Json_has_the_names_that_scripts_rely_on()
    {
        When("friday 6pm\n").ShouldBe(
            ["""{"text":"friday 6pm","outcome":"ok","local":"2026-03-27T18:00","choices":[],"message":"Friday 27 March 2026, 18:00, Europe/London."}"""]);

        using var fold = JsonDocument.Parse(When("25 oct 01:30").ShouldHaveSingleItem());
        fold.RootElement.GetProperty("outcome").GetString().ShouldBe("ambiguous");
        fold.RootElement.GetProperty("choices").GetRawText().ShouldBe("""["2026-10-25T01:30+01:00","2026-10-25T01:30+00:00"]""");
    }

    [Fact]
    public void Every_outcome_has_its_name() =>
        When("friday 6pm\nfriday at 6\nfriday 25:00\nfriday\n6pm\n").Select(Outcome)
            .ShouldBe(["ok", "ambiguous", "invalid", "needs-time", "needs-date"]);

    [Fact]
    public void A_line_may_bring_its_own_now_and_zone()
    {
        var line = When("""{"text":"in 24 hours","now":"2026-04-04T10:15","zone":"Australia/Lord_Howe"}""").ShouldHaveSingleItem();

        line.ShouldContain("\"text\":\"in 24 hours\",\"outcome\":\"ok\",\"local\":\"2026-04-05T09:45\"");
    }

    [Fact]
    public void A_doubled_now_is_its_first_time() =>
        When("""{"text":"in 1 hour","now":"2026-10-25T01:30","zone":"Europe/London"}""")[0].ShouldContain("\"local\":\"2026-10-25T01:30\"");

    [Fact]
    public void The_zone_is_utc_and_now_the_clock_where_nothing_is_given() =>
        Run("in 2 hours", json: true, now: null, zone: null)[0].ShouldContain("\"local\":\"2026-03-25T12:15\"");

    [Theory]
    [InlineData("""{"text":"friday 6pm","zone":"Europe/Londn"}""", "Europe/London")]
    [InlineData("""{"text":"friday 6pm","zone":"Europe/Lundon"}""", "Europe/London")]
    [InlineData("""{"text":"friday 6pm","now":"soon"}""", "2026-03-25T10:15")]
    [InlineData("""{"text":5}""", "text")]
    [InlineData("""{"now":"2026-03-25T10:15"}""", "text")]
    [InlineData("""{"text":"\ud800"}""", "text")]
    [InlineData("{friday 6pm", "text")]
    public void A_bad_line_is_invalid_with_what_mends_it(string line, string mends)
    {
        var read = When(line).ShouldHaveSingleItem();

        Outcome(read).ShouldBe("invalid");
        read.ShouldContain(mends);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_line_gives_one_line_whatever_it_holds(bool json)
    {
        byte[] input = [.. "friday 6pm\n\n \xff\n"u8, 0xff, 0xfe, (byte)'\n', .. Encoding.UTF8.GetBytes(new string('9', 100_000)), (byte)'\n', .. "last\u2028line"u8];

        Run(input, json, Wednesday, "Europe/London").Count.ShouldBe(6);
    }

    [Fact]
    public void Without_json_the_moment_or_the_outcome_comes_first() =>
        Run("friday 6pm\nfriday\n", json: false, Wednesday, "Europe/London").ShouldBe(
        [
            "2026-03-27T18:00  Friday 27 March 2026, 18:00, Europe/London.",
            "needs-time  At what time on Friday 27 March 2026? Write it with the day, like: 18:00 or 6pm.",
        ]);

    [Theory]
    [InlineData("yesterday", null)]
    [InlineData(null, "Mars/Olympus")]
    public void A_bad_option_is_wrong_usage(string? now, string? zone) =>
        Should.Throw<StopException>(() => Run("friday 6pm", json: true, now, zone)).ExitCode.ShouldBe(ExitCodes.WrongUsage);

    private static List<string> When(string input) => Run(input, json: true, Wednesday, "Europe/London");

    private static string? Outcome(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("outcome").GetString();
    }

    private static List<string> Run(string input, bool json, string? now, string? zone) => Run(Encoding.UTF8.GetBytes(input), json, now, zone);

    private static List<string> Run(byte[] input, bool json, string? now, string? zone)
    {
        var output = new StringWriter { NewLine = "\n" };
        using var stream = new MemoryStream(input);
        var surroundings = new Surroundings(stream, output, TextWriter.Null, OnTerminal: false, "/", "/");
        new WhenVerb(new WhenSetting(new StoppedClock(), now, zone), surroundings).EachLine(json).ShouldBe(ExitCodes.Done);
        return [.. output.ToString().TrimEnd('\n').Split('\n')];
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 25, 10, 15, 0, TimeSpan.Zero);
    }
}
