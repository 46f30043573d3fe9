using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>answerCallbackQuery, answerInlineQuery.</summary>
internal sealed class Answers(FakeTelegram fake)
{
    private static Reply TooOld => Reply.BadRequest("query is too old and response timeout expired or query ID is invalid");

    public Reply AnswerCallbackQuery(ApiCall call)
    {
        var press = fake.World.Presses.Find(call.Text("callback_query_id"));
        if (press is null)
        {
            return fake.Does(Behaviour.UnknownPressIs400) ? TooOld : Reply.True;
        }

        if (fake.Now() - press.At > fake.Options.PressDeadline && fake.Does(Behaviour.LatePressIs400))
        {
            return TooOld;
        }

        press.Answers++;
        press.Notice = call.Text("text");
        press.IsAlert = call.Flag("show_alert");
        return Reply.True;
    }

    public Reply AnswerInlineQuery(ApiCall call)
    {
        var results = call.List("results") ?? throw new RefusedException(Reply.BadRequest("can't parse inline query results: expected an array"));
        if (results.Count > 50 && fake.Does(Behaviour.InlineLimitOf50))
        {
            return Reply.BadRequest("RESULTS_TOO_MUCH");
        }

        if (HasDoubles(results) && fake.Does(Behaviour.InlineIdsDiffer))
        {
            return Reply.BadRequest("RESULT_ID_DUPLICATE");
        }

        var query = fake.World.InlineQueries.Find(call.Text("inline_query_id"));
        if (query is null || (fake.Now() - query.At > fake.Options.InlineDeadline && fake.Does(Behaviour.LateInlineIs400)))
        {
            return TooOld;
        }

        query.Button = call.Object("button")?.DeepClone().AsObject();
        query.Results = results.DeepClone().AsArray();
        return Reply.True;
    }

    private static bool HasDoubles(JsonArray results) => results.Select(result => (string?)result!["id"]).Distinct(StringComparer.Ordinal).Count() < results.Count;
}
