using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>What is read out of texts and keyboards, and what is refused.</summary>
internal static class TextProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.HtmlBecomesEntities] = async stage =>
        {
            await stage.SendAsync("""
                "parse_mode":"HTML","text":"<b>Retinol</b> &lt;stop&gt; <a href=\"https://example.org/x\">48 h</a> <tg-time unix=\"1795330800\" format=\"wDt\">Mon 07:00 UTC</tg-time>"
                """);
            var message = stage.Mira.Private.FromBot.Single();
            return message.Text is "Retinol <stop> 48 h Mon 07:00 UTC"
                && message.Pieces("bold") is ["Retinol"] && message.Pieces("text_link") is ["48 h"] && message.Pieces("date_time") is ["Mon 07:00 UTC"]
                && (long?)message.Entities.Last()!["unix_time"] == 1795330800;
        },
        [Behaviour.EntitiesAreFound] = async stage =>
        {
            stage.Mira.Writes("👋 /ask@guide_helper_bot see https://example.org/a?b=c, @jo_2");
            var entities = (await stage.Bot.UpdatesAsync())[0]!["message"]!["entities"] as JsonArray ?? [];
            return entities.Select(entity => ((string)entity!["type"]!, (int)entity["offset"]!, (int)entity["length"]!))
                .SequenceEqual([("bot_command", 3, 21), ("url", 29, 25), ("mention", 56, 5)]);
        },
        [Behaviour.BrokenHtmlRefused] = async stage =>
            (await HtmlAsync(stage, "ab <x>c</x>")).Description is "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3"
            && (await HtmlAsync(stage, "<b>c")).Description is "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""
            && (await HtmlAsync(stage, "é<b>c</i>")).Description is "Bad Request: can't parse entities: Unmatched end tag at byte offset 6, expected \"</b>\", found \"</i>\""
            && (await HtmlAsync(stage, "c</i>")).Description is "Bad Request: can't parse entities: Unexpected end tag at byte offset 1",
        [Behaviour.EmptyTextRefused] = async stage => (await stage.SendAsync("\"text\":\"  \"")).Description is "Bad Request: message text is empty",
        [Behaviour.LongTextRefused] = async stage => (await TextAsync(stage, new('x', 4096))).IsOk && (await TextAsync(stage, new('x', 4097))).Description is "Bad Request: message is too long",
        [Behaviour.ManyBytesRefused] = async stage => (await TextAsync(stage, new('x', 60_000))).Description is "Bad Request: text is too long",
        [Behaviour.EntitiesOutsideRefused] = async stage =>
            (await stage.SendAsync("""
                "text":"Hello","entities":[{"type":"bold","offset":2,"length":4}]
                """)).Description is "Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 5"
            && !(await stage.SendAsync("""
                "text":"👋👋","entities":[{"type":"bold","offset":1,"length":2}]
                """)).IsOk,
        [Behaviour.LongCallbackRefused] = async stage =>
            (await ButtonAsync(stage, $"\"callback_data\":\"{new string('x', 64)}\"")).IsOk
            && (await ButtonAsync(stage, $"\"callback_data\":\"{new string('é', 33)}\"")).Description is "Bad Request: BUTTON_DATA_INVALID",
        [Behaviour.OneActionPerButton] = async stage =>
            !(await ButtonAsync(stage, "\"callback_data\":\"go\",\"url\":\"https://example.org\"")).IsOk && !(await ButtonAsync(stage, "\"style\":\"danger\"")).IsOk,
        [Behaviour.UnknownMarkupRefused] = async stage => !(await stage.SendAsync("\"text\":\"Hi\",\"reply_markup\":{\"buttons\":[]}")).IsOk,
    };

    private static Task<Answer> TextAsync(Stage stage, string text) => stage.SendAsync($"\"text\":\"{text}\"");

    private static Task<Answer> HtmlAsync(Stage stage, string html) => stage.SendAsync($"\"text\":\"{html}\",\"parse_mode\":\"HTML\"");

    private static Task<Answer> ButtonAsync(Stage stage, string action) =>
        stage.SendAsync($"\"text\":\"Hi\",\"reply_markup\":{{\"inline_keyboard\":[[{{\"text\":\"Go\",{action}}}]]}}");
}
