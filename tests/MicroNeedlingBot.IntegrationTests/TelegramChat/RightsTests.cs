using MicroNeedlingBot.FakePlatforms.Telegram.Failing;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>Who may do what: Telegram is asked again at each save, and what it doesn't vouch for isn't so.</summary>
public sealed class RightsTests
{
    private const string Ask = "/ask@guide_helper_bot when can i wear make-up again";
    private const string Add = "/faq add Do we meet on Mondays? answer: Yes, each Monday at the studio. also: monday meeting | when do we meet topic: before reason: new";

    // The first preview of a process has the vectors of the whole guide made.
    private static readonly FakePlatforms.Telegram.FakeTelegramOptions s_patient = new FakePlatforms.Telegram.FakeTelegramOptions { Patience = TimeSpan.FromSeconds(60) }.WithoutFloodLimits();

    [Theory]
    [InlineData("none", true)]
    [InlineData("demoted", false)]
    [InlineData("status of a later version", false)]
    [InlineData("left", false)]
    [InlineData("error", false)]
    [InlineData("hangs up", false)]
    [InlineData("too many", false)]
    public async Task What_changed_between_prompt_and_save_counts(string what, bool saves)
    {
        await using var world = await TelegramWorld.StartAsync(s_patient);
        var jo = world.World.User("Jo");
        var group = world.World.Supergroup("Care Circle", creator: world.World.User("Creator"));
        group.Has(jo, "administrator");
        group.Has(world.Fake.Bot, "administrator");
        var preview = await PreviewAsync(group, jo);
        preview.Buttons.ShouldContain(button => button.Text == "Save", preview.ToString());
        Change(world, group, jo, what);

        var saved = await TelegramWorld.PressAsync(jo, preview, "Save");

        saved.Text.Contains("Saved as", StringComparison.Ordinal).ShouldBe(saves, saved.Text);
        (await world.RowsAsync("SELECT COUNT(*) FROM entry_revision")).ShouldBe([saves ? "1" : "0"]);
        world.Fake.Contract.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Moderators_are_known_where_the_bot_is_no_administrator()
    {
        await using var world = await TelegramWorld.StartAsync(s_patient);
        var (jo, mira) = (world.World.User("Jo"), world.World.User("Mira"));
        var group = world.World.Supergroup("Care Circle", creator: jo);

        (await PreviewAsync(group, jo)).Buttons.ShouldContain(button => button.Text == "Save");
        (await PreviewAsync(group, mira)).Text.ShouldStartWith("Only moderators");
    }

    [Theory]
    [InlineData("o:1:1")]
    [InlineData("o:99999:1")]
    [InlineData("o:1:99")]
    [InlineData("o:99999999999999999999:1")]
    [InlineData("o:-1:-1")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    public async Task A_forged_press_does_nothing_and_is_answered(string code)
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, eve) = (world.World.User("Mira"), world.World.User("Eve"));
        mira.Starts();
        await mira.Private.NextFromBotAsync();
        var answer = await TelegramWorld.AskAsync(mira, "when can i wear make-up again");
        eve.Starts();
        var hello = await eve.Private.NextFromBotAsync();
        var before = (mira.Private.FromBot.Count, eve.Private.FromBot.Count);

        var press = await world.World.Presses.AnsweredAsync(eve.PressesRaw(hello, code is "o:1:1" ? answer.Buttons[0].CallbackText! : code));

        press.Notice.ShouldNotBeNull();
        await world.Fake.Updates.Poll.HeldAsync();
        (mira.Private.FromBot.Count, eve.Private.FromBot.Count).ShouldBe(before);
        (await world.RowsAsync("SELECT COUNT(*) FROM rating")).ShouldBe(["0"]);
    }

    [Fact]
    public async Task Somebody_else_s_button_in_a_group_does_nothing()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var group = world.World.Supergroup("Care Circle", creator: jo);
        mira.WritesIn(group, Ask);
        var answer = await group.NextFromBotAsync();

        (await world.World.Presses.AnsweredAsync(jo.Presses(answer, "Not helpful"))).Notice!.ShouldStartWith("That is for whoever asked.");

        group.FromBot.Count.ShouldBe(1);
        (await world.RowsAsync("SELECT COUNT(*) FROM rating")).ShouldBe(["0"]);
    }

    [Fact]
    public async Task A_button_on_a_message_that_is_gone_still_works_in_a_topic_too()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var forum = world.World.Forum("Care Forum", creator: jo);
        mira.WritesIn(forum, Ask, forum.OpensTopic("Aftercare", jo));
        var answer = await forum.NextFromBotAsync();
        mira.Deletes(answer);

        (await world.World.Presses.AnsweredAsync(mira.Presses(answer, "Helpful"))).Notice.ShouldBe("Thank you!");
    }

    [Fact]
    public async Task Who_writes_as_the_group_is_led_into_private_and_channels_are_not_heard()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var group = world.World.Supergroup("Care Circle", creator: jo);
        group.Has(world.Fake.Bot, "administrator");
        var channel = world.World.Channel("Care News");
        group.ChannelWrites(channel, Ask);
        group.LinkedChannelPosts(channel, Ask);
        group.BotWrites(world.World.OtherBot("other"), Ask);
        group.AnonymousWrites("/faq@guide_helper_bot add");

        var leads = await group.NextFromBotAsync();
        leads.Text.ShouldContain("Moderators do that in private");
        mira.Follows(leads, "Continue in private");
        (await mira.Private.NextFromBotAsync()).Text.ShouldStartWith("Only moderators");
        group.AnonymousWrites("/faq@guide_helper_bot add");
        jo.Follows(await group.NextFromBotAsync(), "Continue in private");
        (await jo.Private.NextFromBotAsync()).Text.ShouldContain("What is the question");
        group.FromBot.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Sent_away_by_its_owner_the_bot_leaves()
    {
        await using var world = await TelegramWorld.StartAsync();
        var owner = new Owner(world);
        var jo = world.World.User("Jo");
        var group = world.World.Supergroup("Care Circle", creator: jo, withBot: false);
        group.AddsBot(jo);
        await group.NextFromBotAsync();

        owner.Writes("/communities leave #1");

        (await group.NextFromBotAsync()).Text.ShouldContain("asked me to leave");
        await world.Fake.Traffic.AnsweredAsync("leaveChat");
        await world.Fake.Updates.Poll.HeldAsync();
        group.AddsBot(jo);
        await world.Fake.Updates.Poll.HeldAsync();
    }

    private static async Task<ChatMessage> PreviewAsync(Room group, Person who)
    {
        who.WritesIn(group, "/faq@guide_helper_bot");
        who.Follows(await group.NextFromBotAsync(), "Continue in private");
        var opened = await who.Private.NextFromBotAsync();
        if (opened.Text.StartsWith("Only moderators", StringComparison.Ordinal))
        {
            return opened;
        }

        var said = await TelegramWorld.AskAsync(who, Add);
        foreach (var step in new[] { "Before a session", "No reason" })
        {
            said = said.Buttons.Any(button => string.Equals(button.Text, step, StringComparison.Ordinal)) ? await TelegramWorld.PressAsync(who, said, step) : said;
        }

        return said;
    }

    private static void Change(TelegramWorld world, Room group, Person who, string what)
    {
        switch (what)
        {
            case "demoted":
                group.Demotes(who);
                break;
            case "status of a later version":
                group.Has(who, "overlord");
                break;
            case "left":
                group.Has(who, "left");
                break;
            case "error":
                world.Fake.Faults.Always("getChatMember", Fault.Json500);
                break;
            case "hangs up":
                world.Fake.Faults.Always("getChatMember", Fault.DropInAnswer);
                break;
            case "too many":
                world.Fake.Faults.Always("getChatMember", Fault.TooMany(30));
                break;
        }
    }

    /// <summary>Whoever runs the bot: an id that the fake doesn't give out.</summary>
    private sealed class Owner(TelegramWorld world)
    {
        private int _messages = 500;

        public void Writes(string text) => world.Fake.Updates.EnqueueRaw(
            $$"""{"message":{"message_id":{{++_messages}},"from":{"id":{{TelegramWorld.OwnerId}},"is_bot":false,"first_name":"Owner"},"chat":{"id":{{TelegramWorld.OwnerId}},"first_name":"Owner","type":"private"},"date":{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}},"text":"{{text}}","entities":[{"type":"bot_command","offset":0,"length":{{text.Split(' ')[0].Length}}}]} }""");
    }
}
