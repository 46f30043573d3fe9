using System.Collections.Concurrent;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Incoming;
using MicroNeedlingBot.TelegramChat.Inline;

namespace MicroNeedlingBot.TelegramChat.Listening;

/// <summary>Answers in inline mode, from the base alone. One comes for each key pressed: only the newest of each person is worked on.</summary>
internal sealed class InlineDesk(TelegramClient client, LiveKnowledge knowledge)
{
    private readonly ConcurrentDictionary<long, string> _newest = new();

    /// <summary>Answers, unless a newer one comes first. Returns at once.</summary>
    public void Answer(TypedInline typed)
    {
        _newest[typed.UserId] = typed.QueryId;
        _ = Task.Run(() => AnswerAsync(typed));
    }

    private async Task AnswerAsync(TypedInline typed)
    {
        if (!_newest.TryGetValue(typed.UserId, out var newest) || !string.Equals(newest, typed.QueryId, StringComparison.Ordinal))
        {
            return;
        }

        // What becomes of it nobody needs to know: a moment later it would be too late anyway.
        await client.AnswerInlineQueryAsync(InlineAnswers.Of(typed.Text, knowledge.Current).To(typed.QueryId), CancellationToken.None);
        _newest.TryRemove(KeyValuePair.Create(typed.UserId, typed.QueryId));
    }
}
