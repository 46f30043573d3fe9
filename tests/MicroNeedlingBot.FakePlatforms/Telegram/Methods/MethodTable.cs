using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>Which method does what.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, Func<ApiCall, Reply>> _methods;

    public MethodTable(FakeTelegram fake)
    {
        var sending = new Sending(fake);
        var editing = new Editing(fake);
        var answers = new Answers(fake);
        var chats = new Chats(fake);
        _methods = new(StringComparer.Ordinal)
        {
            ["getMe"] = chats.GetMe,
            ["getUpdates"] = _ => throw new InvalidOperationException("getUpdates is held by Polling."),
            ["sendMessage"] = sending.SendMessage,
            ["sendDocument"] = sending.SendDocument,
            ["sendChatAction"] = sending.SendChatAction,
            ["editMessageText"] = editing.EditText,
            ["editMessageReplyMarkup"] = editing.EditMarkup,
            ["deleteMessage"] = editing.Delete,
            ["answerCallbackQuery"] = answers.AnswerCallbackQuery,
            ["answerInlineQuery"] = answers.AnswerInlineQuery,
            ["getChat"] = chats.GetChat,
            ["getChatMember"] = chats.GetChatMember,
            ["getChatAdministrators"] = chats.GetChatAdministrators,
            ["leaveChat"] = chats.LeaveChat,
            ["setMyCommands"] = fake.Commands.Set,
            ["getMyCommands"] = fake.Commands.Get,
            ["deleteMyCommands"] = fake.Commands.Delete,
            ["setMyDescription"] = fake.Commands.SetDescription,
            ["setMyShortDescription"] = fake.Commands.SetShortDescription,
            ["setWebhook"] = fake.Webhook.Set,
            ["deleteWebhook"] = fake.Webhook.Delete,
            ["getWebhookInfo"] = fake.Webhook.Describe,
        };
    }

    public bool Knows(string method) => _methods.ContainsKey(method);

    public Reply Run(ApiCall call) => _methods[call.Method](call);
}
