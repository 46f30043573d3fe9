using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Forms;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Forms;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("home", SessionKind.Home)]
    [InlineData("At home, in my bathroom", SessionKind.Home)]
    [InlineData("CLINIC", SessionKind.Clinic)]
    [InlineData("at my place", SessionKind.Home)]
    [InlineData("my derm does it", SessionKind.Clinic)]
    [InlineData("home or clinic", null)]
    [InlineData("somewhere", null)]
    [InlineData(null, null)]
    public void A_kind_is_read_only_where_it_is_clear(string? typed, SessionKind? kind) => KindField.Read(typed).ShouldBe(kind);

    [Theory]
    [InlineData("friday 2pm at home", "friday 2pm", SessionKind.Home)]
    [InlineData("at the clinic, 24.12. 18:00", "24.12. 18:00", SessionKind.Clinic)]
    [InlineData("friday 2pm", "friday 2pm", null)]
    public void A_place_in_a_time_is_the_kind(string typed, string when, SessionKind? kind)
    {
        var dialogue = KindField.TakeFrom(OpenDialogue.Begin("form", ("when", typed)), "when", "kind");

        dialogue["when"].ShouldBe(when);
        KindField.Read(dialogue["kind"]).ShouldBe(kind);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yep!", true)]
    [InlineData("ok.", true)]
    [InlineData("no", false)]
    [InlineData("Nope", false)]
    [InlineData("yes pls", true)]
    [InlineData("actually yes please", true)]
    [InlineData("No, thank you", false)]
    [InlineData("actually no", false)]
    [InlineData("no idea", null)]
    [InlineData("no, can i use retinol?", null)]
    [InlineData("no, friday 3pm", null)]
    [InlineData("save it", null)]
    [InlineData("yes but friday", null)]
    [InlineData("", null)]
    public void Only_a_plain_yes_is_a_yes(string typed, bool? meant) => YesOrNo.Read(typed).ShouldBe(meant);

    [Theory]
    [InlineData("6 weeks please", "P6W")]
    [InlineData("six weeks", "P6W")]
    [InlineData("about a month", "P1M")]
    [InlineData("in 40 days", "P40D")]
    [InlineData("6", null)]
    [InlineData("0 weeks", null)]
    [InlineData("soon", null)]
    public void An_interval_needs_its_unit(string typed, string? length) => (IntervalText.Read(typed)?.ToString()).ShouldBe(length);

    [Theory]
    [InlineData("now", true)]
    [InlineData("just now", true)]
    [InlineData("I've just had it.", true)]
    [InlineData("not now", false)]
    [InlineData("now or never", false)]
    public void A_session_may_be_this_minute(string typed, bool now) => TypedStart.IsNow(typed).ShouldBe(now);

    [Theory]
    [InlineData("friday 2pm-3pm", true)]
    [InlineData("friday 14:00 – 15:30", true)]
    [InlineData("friday 2 to 3pm", true)]
    [InlineData("24-12-2026 2pm", false)]
    [InlineData("26-11 14:00", false)]
    [InlineData("ten to five", false)]
    public void Two_times_are_a_range(string typed, bool range) => TypedStart.IsRange(typed).ShouldBe(range);

    [Fact]
    public void Only_a_title_that_is_cut_is_said_to_be()
    {
        CleanTitle.IsTooLong(new string('x', SessionLimits.LongestTitle) + " \u001b[31m ").ShouldBeFalse();
        CleanTitle.IsTooLong(new string('x', SessionLimits.LongestTitle + 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2", 70L)]
    [InlineData("#12", 12L)]
    [InlineData("#2", null)]
    [InlineData("12", null)]
    [InlineData("friday", null)]
    public void A_number_is_a_place_in_the_list_and_an_id_has_a_sign(string typed, long? id) =>
        (SessionPicking.Find([Session(12), Session(70)], typed)?.Id).ShouldBe(id);

    [Fact]
    public void The_only_session_is_taken_unless_another_number_was_typed()
    {
        SessionPicking.Find([Session(12)], typed: null)!.Id.ShouldBe(12);
        SessionPicking.Find([Session(12)], "please")!.Id.ShouldBe(12);
        SessionPicking.Find([Session(12)], "2").ShouldBeNull();
    }

    private static Session Session(long id) =>
        new(id, MemberId: 1, AccountId: 1, SessionKind.Home, Title: "", new LocalDateTime(2026, 11, 27, 14, 0), Offset.Zero, "Europe/London", PlanVersion: "1", SessionStatus.Open, PlanEpoch: 1);

    [Fact]
    public void A_title_is_one_visible_line_of_bearable_length()
    {
        CleanTitle.Of("a\u202eb\nc\u001b[31m").ShouldBe("ab c");
        CleanTitle.Of(new string('x', 4_000)).Length.ShouldBe(SessionLimits.LongestTitle + 1);
        CleanTitle.Of(new string('x', SessionLimits.LongestTitle - 1) + "😀").ShouldEndWith("x…");
    }
}
