using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.Replanning;
using MicroNeedlingBot.Tests.Reminders.Plans;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Replanning;

public sealed class PlanLayoutTests
{
    [Fact]
    public void New_words_and_times_on_the_same_slots_are_the_present_plan_itself()
    {
        var present = Plan("new", "a", "b");

        PlanLayout.On(Plan("old", "a", "b"), present).ShouldBeSameAs(present);
    }

    [Fact]
    public void A_point_keeps_its_slot_one_that_is_gone_belongs_to_no_session_and_a_new_one_comes_behind()
    {
        var layout = PlanLayout.On(Plan("old", "a", "b", "c"), Plan("new", "d", "c", "a"))!;

        layout.Points.Select(point => $"{point.Id}{point.Kinds.Count}").ShouldBe(["a2", "b0", "c2", "d2"]);
        layout.Points[0].Text.ShouldBe("new");
        layout.Points[1].Text.ShouldBe("old");
        layout.Version.ShouldStartWith("new-");
    }

    [Fact]
    public void A_point_that_comes_back_takes_the_slot_that_it_had()
    {
        var without = PlanLayout.On(Plan("old", "a", "b"), Plan("without", "b"))!;
        var again = Plan("again", "a", "b");

        PlanLayout.On(without, again).ShouldBeSameAs(again);
    }

    [Fact]
    public void Two_plans_that_have_too_many_points_together_have_no_layout()
    {
        var older = Plan("old", [.. Enumerable.Range(0, 40).Select(number => $"a{number}")]);
        var present = Plan("new", [.. Enumerable.Range(0, 40).Select(number => $"b{number}")]);

        PlanLayout.On(older, present).ShouldBeNull();
    }

    private static ReminderPlan Plan(string version, params string[] ids)
    {
        var point = SamplePlan.Point("-48h", "{opens: -60h, closes: 0h}");
        return new ReminderPlan(version, [.. ids.Select(id => point with { Id = id, Text = version })]);
    }
}
