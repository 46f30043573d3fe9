using System.Text.Json;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Tests.Knowledge;
using MicroNeedlingBot.Tests.Reminders.Plans;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Verbs;

public sealed class PlanVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public PlanVerbTests()
    {
        _folder.Write("knowledge/before/stop.md", Folder.Entry());
        _folder.Write("knowledge/reminders.yaml", SamplePlan.File(text: "Stop **now**.", late: "Too *late*."));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2026-11-28T10:00", "pending", "Stop now.")]
    [InlineData("2026-11-29T14:30", "now", "Stop now.")]
    [InlineData("2026-11-30T10:00", "now", "Too late.")]
    [InlineData("2026-12-01T14:00", "skipped", "Stop now.")]
    [InlineData("2026-11-30T10:00-10:00", "skipped", "Stop now.", "2026-11-30T00:00")]
    public void Json_has_the_names_and_values_that_scripts_rely_on(string now, string state, string text, string start = "2026-12-01T14:00")
    {
        var local = start is "2026-12-01T14:00" ? "2026-11-29T14:00" : "2026-11-27T23:45";
        Run("--at", start, "--zone", "europe/london", "--now", now, "--json", "--quiet", start is "2026-12-01T14:00" ? "22:00-07:00" : "00:00-07:00").ShouldBe(0);

        _output.ToString().ShouldBe($$"""
            {"point":"stop","local":"{{local}}","instant":"{{local}}:00Z","text":"{{text}}","facts":[],"state":"{{state}}"}

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Without_Json_it_is_a_table_for_people()
    {
        Run("--at", "2026-12-01T14:00", "--zone", "Asia/Tokyo", "--now", "2026-11-28T10:00", "--kind", "clinic").ShouldBe(0);

        _output.ToString().ShouldBe("""
            Session: Tuesday 1 December 2026, 14:00 Asia/Tokyo, in a clinic
            When                   State    Reminder
            Sun 29 Nov 2026 14:00  pending  stop
                Stop now.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Quiet_hours_are_the_usual_ones_unless_told()
    {
        Local("2026-12-01T03:00").ShouldBe("2026-11-28T21:45");
        Local("2026-12-01T03:00", "--quiet", "off").ShouldBe("2026-11-29T03:00");
        Local("2026-12-01T03:00", "--quiet", "2-4am").ShouldBe("2026-11-29T01:45");
        Local("2026-12-01T03:00", "--quiet", "02:00-04:00").ShouldBe("2026-11-29T01:45");
    }

    [Theory]
    [InlineData("2026-10-25T01:30+01:00", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T01:30Z", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T01:30+00:00", "2026-10-25T01:30:00Z")]
    public void An_offset_says_which_of_two_equal_times_is_meant(string at, string start)
    {
        Run("--at", at, "--zone", "Europe/London", "--json", "--quiet", "off").ShouldBe(0);

        var due = JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("instant").GetDateTimeOffset();
        (DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture) - due).TotalHours.ShouldBe(48);
    }

    [Theory]
    [InlineData("2026-12-01T14:00", "Europe/Lodnon", "Europe/London")]
    [InlineData("2026-12-01T14:00", "EST", "America/New_York")]
    [InlineData("2026-12-01T14:00", "GMT+2", "offset")]
    [InlineData("2026-03-29T01:30", "Europe/London", "from 01:00 to 02:00")]
    [InlineData("2026-10-25T01:30", "Europe/London", "2026-10-25T01:30+01:00 or 2026-10-25T01:30+00:00")]
    [InlineData("2026-12-01T14:00+05:00", "Europe/London", "+00:00")]
    [InlineData("2026-02-30T14:00", "Europe/London", "2026-12-01T14:00")]
    [InlineData("9999-12-31T23:59", "Europe/London", "2199")]
    [InlineData("tomorrow\u001b[31m", "Europe/London", "like 2026-12-01T14:00")]
    public void What_is_no_time_or_no_zone_is_one_line_with_the_fix(string at, string zone, string fix)
    {
        Run("--at", at, "--zone", zone).ShouldBe(2);

        _output.ToString().ShouldBe("");
        _error.ToString().TrimEnd('\n').ShouldNotContain('\n');
        _error.ToString().ShouldContain(fix);
        _error.ToString().ShouldNotContain('\u001b');
    }

    [Theory]
    [InlineData("--kind", "garden")]
    [InlineData("--quiet", "night")]
    [InlineData("--now", "soon")]
    [InlineData("--nwo", "2026-12-01T14:00")]
    public void A_wrong_option_is_wrong_usage(string option, string value) =>
        Run("--at", "2026-12-01T14:00", "--zone", "London", option, value).ShouldBe(2);

    [Fact]
    public void A_broken_plan_stops_the_start_with_file_line_and_rule()
    {
        _folder.Write("knowledge/reminders.yaml", SamplePlan.File(when: "soon"));

        Run("--at", "2026-12-01T14:00", "--zone", "London").ShouldBe(1);
        _error.ToString().ShouldContain("reminders.yaml:3: error bad-offset: ");
        Command("ask", "when do I stop").ShouldBe(1);
        Command("knowledge", "check").ShouldBe(1);
        _output.ToString().ShouldContain("reminders.yaml:3: error bad-offset: ");
    }

    [Fact]
    public void A_folder_without_a_plan_says_so()
    {
        File.Delete(Path.Combine(_folder.FullName, "knowledge/reminders.yaml"));

        Run("--at", "2026-12-01T14:00", "--zone", "London").ShouldBe(1);

        _error.ToString().ShouldContain("no reminders.yaml");
    }

    private string? Local(string at, params string[] more)
    {
        _output.GetStringBuilder().Clear();
        Run(["--at", at, "--zone", "Europe/London", "--json", .. more]).ShouldBe(0);
        return JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("local").GetString();
    }

    private int Run(params string[] arguments) => Command(["plan", .. arguments]);

    private int Command(params string[] arguments) =>
        BotCommandLine.Run(arguments, new Surroundings(Stream.Null, _output, _error, OnTerminal: false, _folder.FullName, _folder.FullName));
}
