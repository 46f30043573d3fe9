using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Inline;

internal static class InlineAnswers
{
    public static AnswerInlineQuery Of(string queryId, string text, KnowledgeBase knowledge) => new() { InlineQueryId = queryId, Results = [] };
}
