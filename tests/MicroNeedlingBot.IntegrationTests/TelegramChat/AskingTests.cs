using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>Asking on Telegram, in private and in groups.</summary>
public sealed class AskingTests
{
    [Fact]
    public async Task A_question_in_private_gets_its_answer_with_buttons()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        mira.Starts();
        (await mira.Private.NextFromBotAsync()).Text.ShouldContain("microneedling");

        var answer = await TelegramWorld.AskAsync(mira, "when can i wear makeup again");

        answer.Text.ShouldContain("24 hours");
        answer.Buttons.ShouldContain(button => button.Text == "Helpful");
        var press = await world.World.Presses.AnsweredAsync(mira.Presses(answer, "Helpful"));
        press.Notice.ShouldBe("Thank you!");
        world.Fake.Contract.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_group_it_answers_when_asked_and_keeps_quiet_otherwise()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var group = world.World.Supergroup("Care Circle", creator: jo, withBot: false);
        group.AddsBot(jo);
        (await group.NextFromBotAsync()).Text.ShouldContain("/ask");

        mira.WritesIn(group, "does anybody know when make-up is fine?");
        var asked = mira.WritesIn(group, "/ask@guide_helper_bot when can i wear make-up again");
        var answer = await group.NextFromBotAsync();
        answer.ReplyTo.ShouldBe(asked);
        answer.Text.ShouldContain("24 hours");

        mira.WritesIn(group, "and sunscreen?", replyTo: answer);
        (await group.NextFromBotAsync()).Text.ShouldContain("SPF");
        group.FromBot.Count.ShouldBe(3);
        world.Fake.Contract.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edited_question_gets_its_answer_edited_while_that_is_the_last_word()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        mira.Starts();
        await mira.Private.NextFromBotAsync();
        var question = mira.Writes("when can i wear make-up again");
        var answer = await mira.Private.NextFromBotAsync();

        mira.Edits(question, "which spf do i need afterwards");

        (await answer.EditedAsync()).Text.ShouldContain("SPF");
        mira.Private.FromBot.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Sessions_go_on_in_private_by_a_link_once()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var group = world.World.Supergroup("Care Circle", creator: jo);

        mira.WritesIn(group, "/session_add@guide_helper_bot friday 2pm kind:home");
        var leads = await group.NextFromBotAsync();
        leads.Text.ShouldContain("between the two of us");
        mira.Follows(leads, "Continue in private");

        var asks = await mira.Private.NextFromBotAsync();
        asks.Text.ShouldContain("time zone", Case.Insensitive);
        mira.Follows(leads, "Continue in private");
        (await mira.Private.NextFromBotAsync()).Text.ShouldContain("what your clock says");
        jo.Follows(leads, "Continue in private");
        (await jo.Private.NextFromBotAsync()).Text.ShouldContain("somebody else's");
    }

    [Fact]
    public async Task A_session_is_registered_by_buttons_and_its_reminders_arrive()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        mira.Starts();
        await mira.Private.NextFromBotAsync();
        await TelegramWorld.AskAsync(mira, "/timezone Europe/London");
        var preview = await TelegramWorld.AskAsync(mira, "/session add in 9 days at 2pm kind:home");
        var saved = await TelegramWorld.PressAsync(mira, preview, preview.Buttons[0].Text);
        saved.Text.ShouldContain("saved", Case.Insensitive);

        var before = mira.Private.FromBot.Count;
        await world.PassAsync(TimeSpan.FromDays(8));
        var said = await world.Fake.Traffic.SaidAsync(mira.Private, before + 1);
        said[^1].Buttons.ShouldContain(button => button.Text == "Done");
        (await TelegramWorld.PressAsync(mira, said[^1], "Done")).Text.ShouldNotBeEmpty();
        world.Fake.Contract.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_press_of_a_form_s_button_does_nothing_more()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        mira.Starts();
        await mira.Private.NextFromBotAsync();
        await TelegramWorld.AskAsync(mira, "/timezone Europe/London");
        var preview = await TelegramWorld.AskAsync(mira, "/session add in 9 days at 2pm kind:home");
        await TelegramWorld.PressAsync(mira, preview, preview.Buttons[0].Text);
        var before = mira.Private.FromBot.Count;

        var again = await world.World.Presses.AnsweredAsync(mira.Presses(preview, preview.Buttons[0].Text));

        again.Notice.ShouldBe("That was answered, or is closed by now.");
        mira.Private.FromBot.Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_picture_is_not_looked_at()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = world.World.User("Mira");
        mira.Starts();
        await mira.Private.NextFromBotAsync();
        mira.SendsPicture();
        (await mira.Private.NextFromBotAsync()).Text.ShouldContain("can't look at pictures");
        mira.SendsPicture("my face is bleeding and i have a fever");
        (await mira.Private.NextFromBotAsync()).Text.ShouldNotContain("pictures");
    }
}
