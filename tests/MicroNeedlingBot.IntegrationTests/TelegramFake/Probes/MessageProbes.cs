using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>Messages that were sent: their numbers, edits and ends.</summary>
internal static class MessageProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.MessageNumbersPerChat] = async stage =>
        {
            stage.Jo.Starts();
            stage.Mira.Starts();
            return (int?)(await stage.Bot.SayAsync(stage.Jo.Id, "Hi")).Result!["message_id"] == 2 && (int?)(await stage.Bot.SayAsync(stage.Mira.Id, "Hi")).Result!["message_id"] == 2;
        },
        [Behaviour.WholeMessageReturned] = async stage =>
        {
            var message = (await stage.SendAsync("\"text\":\"Hi\"")).Result!;
            return (long?)message["from"]?["id"] == stage.Telegram.Bot.Id && (long?)message["chat"]?["id"] == stage.Mira.Id && (string?)message["text"] is "Hi";
        },
        [Behaviour.DatesInSeconds] = async stage => (long)(await stage.SendAsync("\"text\":\"Hi\"")).Result!["date"]! == stage.Clock.GetUtcNow().ToUnixTimeSeconds(),
        [Behaviour.NotModifiedIs400] = async stage =>
        {
            var said = await stage.SaidAsync();
            var same = """,{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}"""[1..];
            return (await EditAsync(stage, said.Id, $"\"text\":\"Which day?\",\"reply_markup\":{same}")).Description
                is "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
        },
        [Behaviour.EditNotFoundIs400] = async stage =>
        {
            stage.Mira.Starts();
            return (await EditAsync(stage, 999, "\"text\":\"Hi\"")).Description is "Bad Request: message to edit not found";
        },
        [Behaviour.OnlyOwnEdits] = async stage => (await EditAsync(stage, stage.Mira.Writes("Hello").Id, "\"text\":\"Hi\"")).Description is "Bad Request: message can't be edited",
        [Behaviour.EditDropsKeyboard] = async stage =>
        {
            var said = await stage.SaidAsync();
            var edited = await EditAsync(stage, said.Id, "\"text\":\"Monday.\"");
            return edited.IsOk && said.Text is "Monday." && said.Buttons.Count == 0;
        },
        [Behaviour.DeleteNotFoundIs400] = async stage =>
        {
            stage.Mira.Starts();
            return (await DeleteAsync(stage, 999)).Description is "Bad Request: message to delete not found";
        },
        [Behaviour.OldMessagesStay] = async stage =>
        {
            var said = await stage.SaidAsync();
            stage.Clock.Advance(TimeSpan.FromHours(49));
            return (await DeleteAsync(stage, said.Id)).Description is "Bad Request: message can't be deleted for everyone" && !said.IsDeleted;
        },
        [Behaviour.InlineEditGivesTrue] = async stage =>
        {
            var query = stage.Mira.TypesInline("sunscreen");
            await stage.Bot.CallAsync("answerInlineQuery", $$$"""{"inline_query_id":"{{{query.Id}}}","results":[{"type":"article","id":"a","title":"Sunscreen","input_message_content":{"message_text":"SPF 30"},"reply_markup":{"inline_keyboard":[[{"text":"More","callback_data":"more"}]]}}]}""");
            var sent = stage.Mira.Picks(query, 0, stage.Telegram.World.Supergroup("Elsewhere", stage.Jo, withBot: false));
            stage.Mira.Presses(sent, "More");
            var press = (await stage.Bot.UpdatesAsync()).Last()!["callback_query"]!;
            var edited = await stage.Bot.CallAsync("editMessageText", $$"""{"inline_message_id":"{{(string?)press["inline_message_id"]}}","text":"SPF 30 or higher"}""");
            return sent.Text is "SPF 30 or higher" && edited.Result?.GetValueKind() is System.Text.Json.JsonValueKind.True;
        },
    };

    private static Task<Answer> EditAsync(Stage stage, int message, string further) =>
        stage.Bot.CallAsync("editMessageText", $"{{\"chat_id\":{stage.Mira.Id},\"message_id\":{message},{further}}}");

    private static Task<Answer> DeleteAsync(Stage stage, int message) =>
        stage.Bot.CallAsync("deleteMessage", $$"""{"chat_id":{{stage.Mira.Id}},"message_id":{{message}}}""");
}
