using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat;

/// <summary>Finds out whether the bot can work on Telegram, without taking anything from a bot that runs.</summary>
/// <param name="address">Where the API is.</param>
/// <param name="token">The bot's secret.</param>
/// <param name="time">The clock.</param>
internal sealed class TelegramDoctor(ApiAddress address, BotToken token, TimeProvider time)
{
    /// <summary>Whether it is well, and what there is to say: the first line about the account, the others about what may be wanted otherwise.</summary>
    public async ValueTask<(bool IsWell, IReadOnlyList<string> Says)> LookAsync(CancellationToken cancel)
    {
        using var transport = ApiTransport.CreateHandler();
        using var http = new HttpMessageInvoker(transport);
        return await new TelegramClient(http, address, token, time).GetMeAsync(cancel) switch
        {
            ApiResult<User>.Done { Value: { } me } => (true, [.. Of(me)]),
            ApiResult<User>.Refused { Code: 401 or 404 } => (false, ["The token isn't taken. Copy it whole from @BotFather (/mybots, API Token) into Telegram:Token."]),
            ApiResult<User>.Refused { Code: var code } => (false, [$"Telegram refuses to answer ({code}). Try again in a minute."]),
            ApiResult<User>.NotSent { Reason: var reason } => (false, [$"{address} can't be reached ({reason}). Is this machine online?"]),
            ApiResult<User>.Unclear { Reason: var reason } => (false, [$"{address} answers something that is no Bot API ({reason}). Correct Telegram:ApiBase, or leave it out."]),
            _ => (false, ["Nothing was found out."]),
        };
    }

    private static IEnumerable<string> Of(User me)
    {
        yield return $"I am @{me.Username}.";
        yield return me.CanReadAllGroupMessages == true
            ? "Privacy mode is off: I see all that is written in groups, and answer what mentions me. I keep nothing that isn't for me."
            : "Privacy mode is on: in groups I see commands such as /ask and replies to me. For @mentions too, make me an administrator or turn it off (@BotFather, /setprivacy; then add me to the group again).";
        if (me.CanJoinGroups == false)
        {
            yield return "I can't be added to groups: @BotFather, /setjoingroups allows it.";
        }

        if (me.SupportsInlineQueries != true)
        {
            yield return $"Inline mode is off: with @BotFather, /setinline, members can type @{me.Username} and a question in any chat.";
        }
    }
}
