using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Forms;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Forms;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("home", SessionKind.Home)]
    [InlineData("At home, in my bathroom", SessionKind.Home)]
    [InlineData("CLINIC", SessionKind.Clinic)]
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
    [InlineData("yes but friday", null)]
    [InlineData("", null)]
    public void Only_a_plain_yes_is_a_yes(string typed, bool? meant) => YesOrNo.Read(typed).ShouldBe(meant);

    [Fact]
    public void A_title_is_one_visible_line_of_bearable_length()
    {
        CleanTitle.Of("a\u202eb\nc\u001b[31m").ShouldBe("ab c[31m");
        CleanTitle.Of(new string('x', 4_000)).Length.ShouldBe(SessionLimits.LongestTitle + 1);
        CleanTitle.Of(new string('x', SessionLimits.LongestTitle - 1) + "😀").ShouldEndWith("x…");
    }
}
