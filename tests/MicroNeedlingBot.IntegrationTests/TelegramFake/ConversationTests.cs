using MicroNeedlingBot.FakePlatforms.Telegram;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake;

/// <summary>A conversation from question to pressed button, as a bot without any library has it.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task A_question_is_answered_with_buttons_and_a_press_edits_the_answer()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        using var bot = new PlainClient(telegram);
        var mira = telegram.World.User("Mira");
        mira.Writes("Can I wear make-up tomorrow?");

        var updates = await bot.UpdatesAsync();
        ((string?)updates.ShouldHaveSingleItem()!["message"]!["text"]).ShouldBe("Can I wear make-up tomorrow?");
        await bot.CallAsync("sendMessage", $$$"""{"chat_id":{{{mira.Id}}},"text":"Wait a day.","reply_markup":{"inline_keyboard":[[{"text":"Helpful","callback_data":"h:1"}]]}}""");
        var answer = await mira.Private.NextFromBotAsync();
        var press = mira.Presses(answer, "Helpful");

        var callback = (await bot.UpdatesAsync((long)updates[0]!["update_id"]! + 1)).ShouldHaveSingleItem()!["callback_query"]!;
        ((string?)callback["data"]).ShouldBe("h:1");
        (await bot.CallAsync("answerCallbackQuery", $$"""{"callback_query_id":"{{(string?)callback["id"]}}","text":"Noted"}""")).IsOk.ShouldBeTrue();
        (await bot.CallAsync("editMessageText", $$"""{"chat_id":{{mira.Id}},"message_id":{{answer.Id}},"text":"Wait a day. Thanks!"}""")).IsOk.ShouldBeTrue();

        press.Notice.ShouldBe("Noted");
        press.Answers.ShouldBe(1);
        answer.Text.ShouldBe("Wait a day. Thanks!");
        answer.Buttons.ShouldBeEmpty();
        telegram.Contract.Violations.ShouldBeEmpty();
        telegram.Limits.Violations.ShouldBe(0);
    }
}
