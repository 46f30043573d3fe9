using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>What the real server takes without a word, and the fake writes down.</summary>
internal static class ContractProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.UnknownMembersRecorded] = async stage =>
        {
            await stage.SendAsync("\"text\":\"Hi\",\"disable_web_page_preview\":true,\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Go\",\"callback_data\":\"go\",\"colour\":\"red\"}]]}");
            return stage.Telegram.Contract.Violations.SequenceEqual(
            [
                "sendMessage.disable_web_page_preview: the Bot API knows no such member",
                "sendMessage.reply_markup.inline_keyboard[0][0].colour: the Bot API knows no such member",
            ], StringComparer.Ordinal);
        },
        [Behaviour.WrongTypesRecorded] = async stage =>
        {
            await stage.SendAsync("\"text\":\"Hi\",\"disable_notification\":\"yes\",\"reply_parameters\":{\"message_id\":\"1\"},\"entities\":null");
            return stage.Telegram.Contract.Violations.SequenceEqual(
            [
                "sendMessage.disable_notification: \"yes\" is no bool",
                "sendMessage.reply_parameters.message_id: \"1\" is no int",
                "sendMessage.entities: null; leave the member out",
            ], StringComparer.Ordinal);
        },
        [Behaviour.BrokenLimitsRecorded] = async stage =>
        {
            await stage.Bot.CallAsync("setMyCommands", """{"commands":[{"command":"Ask-me","description":""}],"language_code":"english"}""");
            return stage.Telegram.Contract.Violations.Count == 3;
        },
        [Behaviour.MissingMembersRecorded] = async stage =>
        {
            await stage.Bot.CallAsync("sendMessage", """{"text":"Hi"}""");
            return stage.Telegram.Contract.Violations.SequenceEqual(["sendMessage.chat_id: must be there"], StringComparer.Ordinal);
        },
    };
}
