using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Tests.Knowledge;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

public sealed class PlanReaderTests
{
    [Fact]
    public void A_point_is_read_with_all_that_it_says()
    {
        var point = SamplePlan.Plan(SamplePlan.File(when: "-3d at 18:00", window: "{opens: -96h, in-time: -12h, closes: -1h30min}", more: "    why: before/stop"))
            .Points.ShouldHaveSingleItem();

        point.Timing.ShouldBe(new CalendarTiming(-3, new LocalTime(18, 0)));
        point.Window.ShouldBe(new PointWindow(Duration.FromHours(-96), Duration.FromHours(-12), Duration.FromMinutes(-90)));
        (point.Text, point.LateText, point.Why, point.Quiet).ShouldBe(("Stop now.", "Too late.", "before/stop", QuietRule.Earlier));
    }

    [Fact]
    public void A_folder_without_the_file_has_no_plan() =>
        Folder.Of("before/stop.md", Folder.Entry()).Content().Plan.ShouldBeNull();

    [Theory]
    [InlineData("-2 days")]
    [InlineData("48")]
    [InlineData("-2d6h")]
    [InlineData("-3d at 24:00")]
    [InlineData("-400d")]
    [InlineData("-99999h")]
    [InlineData("soon")]
    public void A_time_that_is_none_is_found_on_its_line(string when) =>
        SamplePlan.Finding(SamplePlan.File(when: when)).ShouldBe("reminders.yaml:3 bad-offset");

    [Theory]
    [InlineData("-48h", "{opens: -40h, in-time: -30h, closes: 0h}")]
    [InlineData("-48h", "{opens: -60h, in-time: -48h, closes: 0h}")]
    [InlineData("-48h", "{opens: -60h, in-time: -50h, closes: 0h}")]
    [InlineData("-48h", "{opens: -60h, in-time: -1h, closes: -1h}")]
    [InlineData("0d at 20:00", "{opens: 0h, in-time: 20h, closes: 30h}")]
    [InlineData("0d at 01:00", "{opens: 6h, in-time: 20h, closes: 30h}")]
    public void A_window_that_does_not_hold_its_point_is_found(string when, string window) =>
        SamplePlan.Finding(SamplePlan.File(when: when, window: window)).ShouldBe("reminders.yaml:7 bad-window");

    [Fact]
    public void Each_fault_has_its_line_and_its_rule()
    {
        SamplePlan.Finding("points: []").ShouldBe("reminders.yaml:1 no-points");
        SamplePlan.Finding("points:\n  - stop").ShouldBe("reminders.yaml:2 wrong-type");
        SamplePlan.Finding("steps: []\n").ShouldBe("reminders.yaml:1 unknown-key");
        SamplePlan.Finding("points:\n  - \"\n").ShouldEndWith(" yaml");
        SamplePlan.Finding("").ShouldEndWith(" yaml");
        SamplePlan.Finding(SamplePlan.File(more: "    sound: loud")).ShouldBe("reminders.yaml:9 unknown-key");
        SamplePlan.Finding(SamplePlan.File(more: "    why: before/nothing")).ShouldBe("reminders.yaml:9 unknown-entry");
        SamplePlan.Finding(SamplePlan.File(more: "    facts: [F1, F2, F3, F4]")).ShouldBe("reminders.yaml:9 too-many-facts");
        SamplePlan.Finding(SamplePlan.File(more: "    text: Again.")).ShouldBe("reminders.yaml:9 duplicate-key");
        SamplePlan.Finding(SamplePlan.File(text: new string('x', 401))).ShouldBe("reminders.yaml:5 text-too-long");
        SamplePlan.Finding(SamplePlan.File(text: "\"Call @everyone\"")).ShouldBe("reminders.yaml:5 mention");
        SamplePlan.Finding(SamplePlan.File(text: "\"a\\u202eb\"")).ShouldBe("reminders.yaml:5 control-character");
        SamplePlan.Finding(SamplePlan.File(quiet: "never")).ShouldBe("reminders.yaml:8 unknown-quiet-rule");
        SamplePlan.Finding(SamplePlan.File(late: "")).ShouldBe("reminders.yaml:6 missing-key");
        SamplePlan.Finding(SamplePlan.File(late: "skip")).ShouldBe("reminders.yaml:7 bad-window");
        SamplePlan.Finding(SamplePlan.File(window: "{opens: -60h, in-time: -47h, shuts: 0h}").Replace("shuts: 0h", "shuts: 0h, closes: 0h", StringComparison.Ordinal))
            .ShouldBe("reminders.yaml:7 unknown-key");
        SamplePlan.Finding(SamplePlan.File().Replace("[home, clinic]", "[home, garden]", StringComparison.Ordinal)).ShouldBe("reminders.yaml:4 unknown-kind");
        SamplePlan.Finding(SamplePlan.File().Replace("id: stop", "id: Stop it", StringComparison.Ordinal)).ShouldBe("reminders.yaml:2 bad-id");
    }

    [Fact]
    public void A_fact_that_the_guide_does_not_have_is_found() =>
        SamplePlan.InFolder(SamplePlan.File(more: "    facts: [F99]"))
            .With("guide.md", "## Before\n- F21 Stop.\n")
            .Finding().Rule.ShouldBe("unknown-fact");

    [Fact]
    public void Two_points_of_one_name_are_found_on_the_second()
    {
        var file = SamplePlan.File();
        SamplePlan.Finding(file + "\n" + string.Join('\n', file.Split('\n').Skip(1))).ShouldBe("reminders.yaml:10 duplicate-id");
    }

    [Fact]
    public void The_sixty_fifth_point_is_one_too_many()
    {
        var points = Enumerable.Range(1, 65)
            .Select(number => string.Join('\n', SamplePlan.File().TrimEnd().Split('\n').Skip(1)).Replace("id: stop", $"id: stop-{number}", StringComparison.Ordinal));
        SamplePlan.Finding("points:\n" + string.Join('\n', points)).ShouldBe($"reminders.yaml:{2 + (64 * 7)} too-many-points");
    }

    [Fact]
    public void A_changed_reminder_needs_no_new_fit_but_is_a_change()
    {
        var before = SamplePlan.InFolder(SamplePlan.File()).Content();
        var after = SamplePlan.InFolder(SamplePlan.File(text: "Stop today.")).Content();

        after.Hash.ShouldBe(before.Hash);
        after.Stamp.ShouldNotBe(before.Stamp, StringComparer.Ordinal);
        SamplePlan.InFolder("# a remark\n" + SamplePlan.File()).Content().Stamp.ShouldBe(before.Stamp);
    }

    [Fact]
    public void A_plan_comes_back_from_its_JSON_as_it_was()
    {
        var read = PlanJson.Read(PlanJson.Write(ShippedPlan.Plan));

        read.Version.ShouldBe(ShippedPlan.Plan.Version);
        PlanVersion.Of(read.Points).ShouldBe(ShippedPlan.Plan.Version);
        read.Points.ShouldBeEquivalentTo(ShippedPlan.Plan.Points);
    }

    [Fact]
    public void A_file_that_was_cut_or_damaged_gives_findings_and_never_an_exception()
    {
        var file = File.ReadAllText(Path.Combine(ShippedKnowledge.Root, "knowledge", "reminders.yaml"));
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(file.Length);
            var damaged = random.Next(3) switch
            {
                0 => file[..at],
                1 => file.Remove(at, Math.Min(random.Next(1, 40), file.Length - at)),
                _ => file.Insert(at, "{}[]:-\"'\n\t \0&*!|>%@#"[random.Next(20)].ToString()),
            };
            var findings = new FindingList("reminders.yaml");

            var (plan, lines) = PlanReader.Read(damaged, findings);

            (plan is null).ShouldBe(findings.HasError);
            lines.Count.ShouldBe(plan?.Points.Count ?? 0);
            findings.Found.ShouldAllBe(finding => finding.Line >= 1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"version\":\"1\",\"points\":[{}]}")]
    [InlineData("{\"version\":\"1\",\"points\":[null]}")]
    public void JSON_that_is_no_plan_is_refused(string json) => Should.Throw<FormatException>(() => PlanJson.Read(json));
}
