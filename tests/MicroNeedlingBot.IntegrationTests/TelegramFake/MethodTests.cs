using MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake;

/// <summary>Methods that no probe of a behaviour calls.</summary>
public sealed class MethodTests
{
    [Fact]
    public async Task GetMe_tells_who_the_bot_is_and_what_it_may_see()
    {
        await using var stage = await Stage.SetAsync(new() { CanReadAllGroupMessages = true });

        var me = (await stage.Bot.CallAsync("getMe")).Result!;

        ((long)me["id"]!, (string?)me["username"], (bool)me["is_bot"]!).ShouldBe((7000000001, "guide_helper_bot", true));
        ((bool)me["can_read_all_group_messages"]!, (bool)me["supports_inline_queries"]!).ShouldBe((true, true));
    }

    [Fact]
    public async Task A_keyboard_alone_can_be_changed()
    {
        await using var stage = await Stage.SetAsync(new());
        var said = await stage.SaidAsync();

        var edited = await stage.Bot.CallAsync("editMessageReplyMarkup", $$$"""{"chat_id":{{{stage.Mira.Id}}},"message_id":{{{said.Id}}},"reply_markup":{"inline_keyboard":[[{"text":"Done","callback_data":"d"}]]}}""");

        edited.IsOk.ShouldBeTrue();
        (await said.EditedAsync()).Text.ShouldBe("Which day?");
        said.Buttons.Select(button => button.Text).ShouldBe(["Done"]);
    }

    [Fact]
    public async Task Typing_is_shown_only_where_the_bot_may_write()
    {
        await using var stage = await Stage.SetAsync(new());
        var action = $$"""{"chat_id":{{stage.Mira.Id}},"action":"typing"}""";

        (await stage.Bot.CallAsync("sendChatAction", action)).Status.ShouldBe(403);
        stage.Mira.Starts();
        (await stage.Bot.CallAsync("sendChatAction", action)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_chat_that_never_was_is_not_found()
    {
        await using var stage = await Stage.SetAsync(new());

        (await stage.Bot.SayAsync(42, "Hi")).Description.ShouldBe("Bad Request: chat not found");
    }

    [Fact]
    public async Task A_chat_is_told_by_its_number()
    {
        await using var stage = await Stage.SetAsync(new());
        var group = stage.Group();

        var chat = (await stage.Bot.CallAsync("getChat", $$"""{"chat_id":{{group.Id}}}""")).Result!;

        ((string?)chat["title"], (string?)chat["type"]).ShouldBe(("Care Circle", "supergroup"));
    }

    [Fact]
    public async Task A_bot_that_leaves_is_told_so_and_is_out()
    {
        await using var stage = await Stage.SetAsync(new());
        var group = stage.Group();

        (await stage.Bot.CallAsync("leaveChat", $$"""{"chat_id":{{group.Id}}}""")).IsOk.ShouldBeTrue();

        ((string?)(await stage.Bot.UpdatesAsync()).ShouldHaveSingleItem()!["my_chat_member"]!["new_chat_member"]!["status"]).ShouldBe("left");
        (await stage.Bot.SayAsync(group.Id, "Hi")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Administrators_are_listed_and_a_demotion_counts_at_once()
    {
        await using var stage = await Stage.SetAsync(new());
        var group = stage.Group();
        group.Promotes(stage.Telegram.Bot, stage.Jo);
        group.Promotes(stage.Mira, stage.Jo);
        var listed = (await stage.Bot.CallAsync("getChatAdministrators", $$"""{"chat_id":{{group.Id}}}""")).Result!.AsArray();
        group.Demotes(stage.Mira, stage.Jo);

        var member = await stage.Bot.CallAsync("getChatMember", $$"""{"chat_id":{{group.Id}},"user_id":{{stage.Mira.Id}}}""");

        listed.Select(administrator => (string?)administrator!["user"]!["first_name"]).ShouldBe(["Jo", "Guide Helper", "Mira"], ignoreOrder: true);
        ((string?)member.Result!["status"]).ShouldBe("member");
    }

    [Fact]
    public async Task Commands_are_deleted_and_descriptions_kept_by_language()
    {
        await using var stage = await Stage.SetAsync(new());
        await stage.Bot.CallAsync("setMyCommands", """{"commands":[{"command":"ask","description":"Ask"}]}""");
        await stage.Bot.CallAsync("deleteMyCommands");
        await stage.Bot.CallAsync("setMyDescription", """{"description":"Answers from the guide","language_code":"en"}""");
        await stage.Bot.CallAsync("setMyShortDescription", """{"short_description":"The guide"}""");

        stage.Telegram.Commands.Of().ShouldBeEmpty();
        (stage.Telegram.Commands.Description("en"), stage.Telegram.Commands.Description(), stage.Telegram.Commands.ShortDescription()).ShouldBe(("Answers from the guide", null, "The guide"));
        stage.Telegram.Contract.Violations.ShouldBeEmpty();
    }
}
