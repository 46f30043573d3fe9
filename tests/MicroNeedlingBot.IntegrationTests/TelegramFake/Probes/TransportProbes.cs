using System.Globalization;
using System.Text;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.Failing;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>Paths, bodies and envelopes.</summary>
internal static class TransportProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.MethodsInAnyCase] = async stage => (await stage.Bot.CallAsync("GETME")).IsOk,
        [Behaviour.WrongTokenIs401] = async stage => await stage.Bot.CallAsAsync("7:wrong", "getMe") is { Status: 401, Description: "Unauthorized" },
        [Behaviour.UnknownMethodIs404] = async stage => await stage.Bot.CallAsync("sendLove") is { Status: 404, Description: "Not Found: method not found" },
        [Behaviour.PathWithoutBotIs404] = async stage => (await stage.Bot.GetAsync($"/{stage.Telegram.Token}/getMe")).Status == 404,
        [Behaviour.FormBodies] = async stage =>
        {
            stage.Mira.Starts();
            var id = stage.Mira.Id.ToString(CultureInfo.InvariantCulture);
            return (await stage.Bot.PostAsync("sendMessage", new FormUrlEncodedContent([new("chat_id", id), new("text", "Hello & goodbye")]))).IsOk;
        },
        [Behaviour.MultipartBodies] = async stage =>
        {
            using var form = Form(stage);
            return (await stage.Bot.PostAsync("sendMessage", form)).IsOk;
        },
        [Behaviour.ObjectsAsText] = async stage =>
        {
            using var form = Form(stage);
            form.Add(new StringContent("""{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}"""), "reply_markup");
            return (await stage.Bot.PostAsync("sendMessage", form)).Result?["reply_markup"] is not null;
        },
        [Behaviour.NullActsAsText] = async stage =>
            (await stage.SendAsync("\"text\":\"Hi\",\"parse_mode\":null")).Description is "Bad Request: unsupported parse_mode"
            && (await stage.SendAsync("\"text\":\"Hi\",\"reply_markup\":null")).Description is "Bad Request: object expected as reply markup",
        [Behaviour.StatusIsErrorCode] = async stage => (await stage.SendAsync("\"text\":\"\"")).Status == 400,
        [Behaviour.RetryAfterHeader] = async stage =>
        {
            stage.Telegram.Faults.Next("getMe", Fault.TooMany(14));
            var answer = await stage.Bot.CallAsync("getMe");
            return (int?)answer.Json!["parameters"]!["retry_after"] == 14 && answer.RetryAfter == TimeSpan.FromSeconds(14);
        },
        [Behaviour.FilesAreKept] = async stage => stage.Telegram.Files.Find(await UploadAsync(stage)) is { Name: "session.ics", MediaType: "text/calendar" } file
            && Encoding.UTF8.GetString(file.Content.Span) is "BEGIN:VCALENDAR",
        [Behaviour.FilesResentById] = async stage =>
        {
            var id = await UploadAsync(stage);
            return string.Equals((string?)(await stage.Bot.CallAsync("sendDocument", $$"""{"chat_id":{{stage.Mira.Id}},"document":"{{id}}"}""")).Result?["document"]!["file_id"], id, StringComparison.Ordinal);
        },
        [Behaviour.CommandsByScope] = async stage =>
        {
            await stage.Bot.CallAsync("setMyCommands", """{"commands":[{"command":"ask","description":"Ask"}],"scope":{"type":"all_private_chats"},"language_code":"en"}""");
            await stage.Bot.CallAsync("setMyCommands", """{"commands":[{"command":"setup","description":"Set up"}],"scope":{"type":"chat","chat_id":-1001}}""");
            var commands = stage.Telegram.Commands;
            return commands.Of("all_private_chats", "en").ContainsKey("ask") && commands.Of("chat:-1001").ContainsKey("setup") && commands.Of().Count == 0
                && (await stage.Bot.CallAsync("getMyCommands")).Result!.AsArray().Count == 0;
        },
    };

    private static MultipartFormDataContent Form(Stage stage)
    {
        stage.Mira.Starts();
        return new() { { new StringContent(stage.Mira.Id.ToString(CultureInfo.InvariantCulture)), "chat_id" }, { new StringContent("Hello"), "text" } };
    }

    private static async Task<string> UploadAsync(Stage stage)
    {
        stage.Mira.Starts();
        using var file = new ByteArrayContent("BEGIN:VCALENDAR"u8.ToArray());
        file.Headers.ContentType = new("text/calendar");
        using var form = new MultipartFormDataContent { { new StringContent(stage.Mira.Id.ToString(CultureInfo.InvariantCulture)), "chat_id" }, { file, "document", "session.ics" } };
        return (string)(await stage.Bot.PostAsync("sendDocument", form)).Result!["document"]!["file_id"]!;
    }
}
