using MicroNeedlingBot.FakePlatforms.Telegram.Failing;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>Whatever becomes of a message that is sent: it arrives once, or the ledger says why not.</summary>
public sealed class SendingFaultTests
{
    private const string Question = "when can i wear make-up again";
    private const string Ask = "/ask@guide_helper_bot when can i wear make-up again";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task A_chat_that_must_wait_holds_up_nobody_else()
    {
        await using var world = await TelegramWorld.StartAsync(new());
        var (mira, jo) = (await StartedAsync(world, "Mira"), await StartedAsync(world, "Jo"));
        world.Fake.Limits.Close(mira.Private, TimeSpan.FromSeconds(6));

        mira.Writes(Question);
        await world.Fake.Traffic.UntilAsync(() => world.Fake.Traffic.Calls.Any(call => call.Outcome?.Contains("429", StringComparison.Ordinal) == true), "a 429");
        (await TelegramWorld.AskAsync(jo, Question)).Text.ShouldContain("24 hours");

        mira.Private.FromBot.Count.ShouldBe(1);
        (await mira.Private.NextFromBotAsync(s_patience)).Text.ShouldContain("24 hours");
        mira.Private.FromBot.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_hangs_holds_up_nobody_else()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (await StartedAsync(world, "Mira"), await StartedAsync(world, "Jo"));
        world.Fake.Faults.Next("sendMessage", Fault.NeverAnswer);
        var sent = world.Fake.Traffic.Count("sendMessage");
        mira.Writes(Question);
        await world.Fake.Traffic.NthAsync("sendMessage", sent + 1);

        jo.Writes(Question);

        (await jo.Private.NextFromBotAsync(TimeSpan.FromSeconds(10))).Text.ShouldContain("24 hours");
    }

    [Fact]
    public async Task A_group_answer_that_may_have_arrived_is_not_repeated_and_is_accounted_for()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var group = world.World.Supergroup("Care Circle", creator: jo);
        world.Fake.Faults.Next("sendMessage", Fault.DropBeforeAnswer);

        mira.WritesIn(group, Ask);
        await group.NextFromBotAsync();
        mira.WritesIn(group, "/ask@guide_helper_bot which spf do i need");
        (await group.NextFromBotAsync()).Text.ShouldContain("SPF");

        group.FromBot.Count.ShouldBe(2);
        await world.EndAsync();
        (await world.RowsAsync("SELECT state FROM outbox ORDER BY id")).ShouldBe(["3", "2"]);
    }

    [Fact]
    public async Task A_reminder_that_may_have_arrived_comes_once_more_and_says_so()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = await StartedAsync(world, "Mira");
        await RegisterAsync(mira);
        var before = mira.Private.FromBot.Count;
        world.Fake.Faults.Next("sendMessage", Fault.DropBeforeAnswer);

        await world.PassAsync(TimeSpan.FromDays(8));
        await world.Fake.Traffic.SaidAsync(mira.Private, before + 1);
        for (var minutes = 0; minutes < 10; minutes++)
        {
            await world.PassAsync(TimeSpan.FromMinutes(1));
        }

        var said = await world.Fake.Traffic.SaidAsync(mira.Private, before + 2);
        said.Count.ShouldBe(before + 2);
        said[^2].Text.ShouldNotContain("You may have got this before");
        said[^1].Text.ShouldContain("You may have got this before");
    }

    [Fact]
    public async Task Who_blocks_the_bot_gets_no_reminder_until_they_let_it_in_again()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = await StartedAsync(world, "Mira");
        await RegisterAsync(mira);
        var before = mira.Private.FromBot.Count;
        mira.Blocks();
        await world.Fake.Updates.Poll.HeldAsync();
        await world.PassAsync(TimeSpan.FromDays(8));
        mira.Private.FromBot.Count.ShouldBe(before);

        mira.Unblocks();
        await world.Fake.Updates.Poll.HeldAsync();
        await UntilAsync(async () =>
        {
            await world.PassAsync(TimeSpan.FromSeconds(1));
            return mira.Private.FromBot.Count > before;
        });

        mira.Private.FromBot.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_block_that_nobody_told_of_is_found_by_the_reminder_and_ends_with_start()
    {
        await using var world = await TelegramWorld.StartAsync(
            new FakePlatforms.Telegram.FakeTelegramOptions().WithoutFloodLimits().Without(FakePlatforms.Telegram.Behaviour.BlockingIsTold));
        var mira = await StartedAsync(world, "Mira");
        await RegisterAsync(mira);
        var before = mira.Private.FromBot.Count;
        mira.Blocks();
        await world.PassAsync(TimeSpan.FromDays(8));
        (await world.RowsAsync("SELECT COUNT(*) FROM account WHERE reachable")).ShouldBe(["0"]);
        mira.Private.FromBot.Count.ShouldBe(before);

        mira.Starts();
        await mira.Private.NextFromBotAsync();
        await UntilAsync(async () =>
        {
            await world.PassAsync(TimeSpan.FromSeconds(1));
            return mira.Private.FromBot.Count > before + 1;
        });
        mira.Private.FromBot.ShouldContain(message => message.Buttons.Any(button => button.Text == "Done"));
    }

    [Theory]
    [InlineData("deactivated")]
    [InlineData("kicked")]
    [InlineData("muted")]
    [InlineData("deleted")]
    public async Task A_chat_that_is_closed_for_good_is_given_up_and_the_others_go_on(string how)
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (await StartedAsync(world, "Mira"), await StartedAsync(world, "Jo"));
        var group = world.World.Supergroup("Care Circle", creator: jo);
        Close(world, how, group, mira, jo);
        var sent = world.Fake.Traffic.Count("sendMessage");

        if (how is "deactivated")
        {
            mira.Writes(Question);
        }
        else
        {
            // Written before the bot was gone.
            world.Fake.Updates.EnqueueRaw($$"""{"message":{"message_id":900,"from":{"id":{{mira.Id}},"is_bot":false,"first_name":"Mira"},"chat":{"id":{{group.Id}},"title":"Care Circle","type":"supergroup"},"date":{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}},"text":"{{Ask}}","entities":[{"type":"bot_command","offset":0,"length":21}]} }""");
        }

        await world.Fake.Traffic.NthAsync("sendMessage", sent + 1);
        (await TelegramWorld.AskAsync(jo, Question)).Text.ShouldContain("24 hours");
        await world.EndAsync();
        (await world.RowsAsync("SELECT COUNT(*) FROM outbox WHERE state = 3")).ShouldBe(["1"]);
        (await world.RowsAsync("SELECT COUNT(*) FROM outbox WHERE state IN (0, 1)")).ShouldBe(["0"]);
    }

    [Fact]
    public async Task A_topic_or_a_question_that_is_gone_costs_nobody_the_answer()
    {
        await using var world = await TelegramWorld.StartAsync();
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var forum = world.World.Forum("Care Forum", creator: jo);
        world.Fake.Faults.Next("sendMessage", Fault.Refusal(400, "Bad Request: message thread not found"));
        mira.WritesIn(forum, Ask, forum.OpensTopic("Aftercare", jo));
        (await forum.NextFromBotAsync()).Topic.ShouldBeNull();

        var group = world.World.Supergroup("Care Circle", creator: jo);
        world.Fake.Faults.Next("sendMessage", Fault.Refusal(400, "Bad Request: message to be replied not found"));
        mira.WritesIn(group, Ask);
        (await group.NextFromBotAsync()).ReplyTo.ShouldBeNull();
        (forum.FromBot.Count, group.FromBot.Count).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_upgraded_group_is_the_same_community_and_gets_its_answers(bool newGroupFirst)
    {
        await using var world = await TelegramWorld.StartAsync(new FakePlatforms.Telegram.FakeTelegramOptions { NewGroupSpeaksFirst = newGroupFirst }.WithoutFloodLimits());
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var group = world.World.Group("Care Circle", creator: jo);
        mira.WritesIn(group, Ask);
        await group.NextFromBotAsync();
        await world.Fake.GoDownAsync();
        mira.WritesIn(group, "/ask@guide_helper_bot which spf do i need");
        var after = group.Upgrades(jo);
        await world.Fake.ComeUpAsync();

        (await after.NextFromBotAsync(s_patience)).Text.ShouldContain("SPF");
        mira.WritesIn(after, Ask);
        (await after.NextFromBotAsync()).Text.ShouldContain("24 hours");
        await world.EndAsync();

        (await world.RowsAsync("SELECT id, external_id FROM community")).ShouldBe([string.Create(System.Globalization.CultureInfo.InvariantCulture, $"1 {after.Id}")]);
        (await world.RowsAsync("SELECT DISTINCT chat FROM outbox")).ShouldBe([after.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public async Task A_group_that_moved_without_a_word_is_found_by_the_refusal()
    {
        await using var world = await TelegramWorld.StartAsync(
            new FakePlatforms.Telegram.FakeTelegramOptions().WithoutFloodLimits().Without(FakePlatforms.Telegram.Behaviour.UpgradeIsTold));
        var (mira, jo) = (world.World.User("Mira"), world.World.User("Jo"));
        var group = world.World.Group("Care Circle", creator: jo);
        mira.WritesIn(group, Ask);
        await group.NextFromBotAsync();
        await world.Fake.GoDownAsync();
        mira.WritesIn(group, "/ask@guide_helper_bot which spf do i need");
        var after = group.Upgrades(jo);
        await world.Fake.ComeUpAsync();

        (await after.NextFromBotAsync(s_patience)).Text.ShouldContain("SPF");
        await world.EndAsync();
        (await world.RowsAsync("SELECT id, external_id FROM community")).ShouldBe([string.Create(System.Globalization.CultureInfo.InvariantCulture, $"1 {after.Id}")]);
    }

    [Fact]
    public async Task An_answer_that_was_deleted_is_not_edited_but_said_anew()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = await StartedAsync(world, "Mira");
        var question = mira.Writes(Question);
        var answer = await mira.Private.NextFromBotAsync();
        mira.Deletes(answer);

        mira.Edits(question, "which spf do i need");

        (await mira.Private.NextFromBotAsync()).Text.ShouldContain("SPF");
    }

    [Fact]
    public async Task Asked_to_stop_it_finishes_what_is_on_its_way_and_keeps_the_rest()
    {
        await using var world = await TelegramWorld.StartAsync();
        var mira = await StartedAsync(world, "Mira");
        world.Fake.Faults.Next("sendMessage", Fault.Delay(TimeSpan.FromSeconds(1)));
        var sent = world.Fake.Traffic.Count("sendMessage");
        mira.Writes(Question);
        await world.Fake.Traffic.NthAsync("sendMessage", sent + 1);
        mira.Writes("which spf do i need");
        mira.Writes("how much does it cost");
        await world.Fake.Updates.Poll.HeldAsync();

        await world.EndAsync();
        (await world.RowsAsync("SELECT COUNT(*) FROM outbox WHERE state IN (1, 3)")).ShouldBe(["0"]);
        await world.BeginAsync();

        (await TelegramWorld.AskAsync(mira, "/help")).Text.ShouldContain("24 hours");
        await world.Fake.Traffic.SaidAsync(mira.Private, 5);
        await world.Fake.Updates.Poll.HeldAsync();
        mira.Private.FromBot.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Limits_are_kept_when_many_ask_at_once()
    {
        await using var world = await TelegramWorld.StartAsync(new(), new());
        var people = Enumerable.Range(1, 40).Select(number => world.World.User($"Member {number}")).ToList();
        people.ForEach(person => person.Writes(Question));

        foreach (var person in people)
        {
            (await person.Private.NextFromBotAsync(s_patience)).Text.ShouldContain("24 hours");
        }

        world.Fake.Limits.Violations.ShouldBe(0);
    }

    private static void Close(TelegramWorld world, string how, Room group, Person mira, Person jo)
    {
        switch (how)
        {
            case "deactivated":
                mira.Deactivates();
                break;
            case "kicked":
                group.Has(world.Fake.Bot, "kicked");
                break;
            case "muted":
                group.MutesBot(jo);
                break;
            default:
                group.Deletes();
                break;
        }
    }

    private static async Task<Person> StartedAsync(TelegramWorld world, string name)
    {
        var person = world.World.User(name);
        person.Starts();
        await person.Private.NextFromBotAsync();
        return person;
    }

    private static async Task RegisterAsync(Person person)
    {
        await TelegramWorld.AskAsync(person, "/timezone Europe/London");
        var preview = await TelegramWorld.AskAsync(person, "/session add in 9 days at 2pm kind:home");
        await TelegramWorld.PressAsync(person, preview, preview.Buttons[0].Text);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("It did not happen.");
    }
}
