using System.Globalization;
using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>Presses and inline queries, and answers that come too late.</summary>
internal static class QueryProbes
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.UnknownPressIs400] = async stage => (await PressAsync(stage, "1")).Description is TooOld,
        [Behaviour.LatePressIs400] = async stage =>
        {
            var press = stage.Mira.Presses(await stage.SaidAsync(), "Go");
            var inTime = await PressAsync(stage, press.Id);
            stage.Clock.Advance(TimeSpan.FromSeconds(16));
            return inTime.IsOk && (await PressAsync(stage, press.Id)).Description is TooOld && press.Answers == 1;
        },
        [Behaviour.GoneMessageHasDateZero] = async stage =>
        {
            var said = await stage.SaidAsync();
            await stage.Bot.CallAsync("deleteMessage", $$"""{"chat_id":{{stage.Mira.Id}},"message_id":{{said.Id}}}""");
            stage.Mira.Presses(said, "Go");
            var message = (await stage.Bot.UpdatesAsync()).Last()!["callback_query"]!["message"]!;
            return (int?)message["date"] == 0 && message["text"] is null;
        },
        [Behaviour.InlineLimitOf50] = async stage => (await OfferAsync(stage, 50)).IsOk && (await OfferAsync(stage, 51)).Description is "Bad Request: RESULTS_TOO_MUCH",
        [Behaviour.InlineIdsDiffer] = async stage => (await OfferAsync(stage, 2, sameId: true)).Description is "Bad Request: RESULT_ID_DUPLICATE",
        [Behaviour.LateInlineIs400] = async stage => (await OfferAsync(stage, 1, TimeSpan.FromSeconds(11))).Description is TooOld,
    };

    private static Task<Answer> PressAsync(Stage stage, string id) => stage.Bot.CallAsync("answerCallbackQuery", $$"""{"callback_query_id":"{{id}}"}""");

    private static Task<Answer> OfferAsync(Stage stage, int count, TimeSpan late = default, bool sameId = false)
    {
        var query = stage.Mira.TypesInline("sunscreen");
        stage.Clock.Advance(late);
        var results = Enumerable.Range(1, count).Select(number =>
            $$$"""{"type":"article","id":"{{{(sameId ? "same" : number.ToString(CultureInfo.InvariantCulture))}}}","title":"Sunscreen","input_message_content":{"message_text":"SPF 30"}}""");
        return stage.Bot.CallAsync("answerInlineQuery", $$"""{"inline_query_id":"{{query.Id}}","results":[{{string.Join(',', results)}}]}""");
    }
}
