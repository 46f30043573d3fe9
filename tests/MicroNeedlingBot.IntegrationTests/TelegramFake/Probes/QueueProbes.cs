using System.Globalization;
using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.Failing;
using Shouldly;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>What waits, what is forgotten, and what never gets in.</summary>
internal static class QueueProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.AckWhenAsked] = async stage =>
        {
            Write(stage, 2);
            var first = (long)(await stage.Bot.UpdatesAsync())[0]!["update_id"]!;
            stage.Telegram.Faults.Next("getUpdates", Fault.DropBeforeAnswer);
            await Should.ThrowAsync<HttpRequestException>(() => stage.Bot.UpdatesAsync(first + 1));
            return (await stage.Bot.UpdatesAsync()).Count == 1;
        },
        [Behaviour.Redelivery] = async stage =>
        {
            Write(stage, 3);
            return (await stage.Bot.UpdatesAsync()).Count == 3 && (await stage.Bot.UpdatesAsync()).Count == 3;
        },
        [Behaviour.NegativeOffset] = async stage =>
        {
            Write(stage, 5);
            return (await stage.Bot.UpdatesAsync(-2)).Count == 2 && stage.Telegram.Updates.Count == 2;
        },
        [Behaviour.LimitOf100] = async stage =>
        {
            Write(stage, 120);
            return (await stage.Bot.UpdatesAsync(further: ",\"limit\":200")).Count == 100 && (await stage.Bot.UpdatesAsync(further: ",\"limit\":7")).Count == 7;
        },
        [Behaviour.FarOffsetIsNoOffset] = async stage =>
        {
            Write(stage, 2);
            return (await stage.Bot.UpdatesAsync(stage.Telegram.Updates.LastId + 12)).Count == 2 && stage.Telegram.Updates.Count == 2;
        },
        [Behaviour.NumbersRestartAfterAWeek] = async stage =>
        {
            Write(stage, 1);
            var before = stage.Telegram.Updates.LastId;
            await stage.Bot.UpdatesAsync(before + 1);
            stage.Clock.Advance(TimeSpan.FromDays(8));
            Write(stage, 1);
            return stage.Telegram.Updates.LastId < before && (await stage.Bot.UpdatesAsync(before + 1)).Count == 1;
        },
        [Behaviour.NumbersHaveGaps] = async stage =>
        {
            Write(stage, 20);
            var ids = (await stage.Bot.UpdatesAsync()).Select(update => (long)update!["update_id"]!).ToList();
            return ids.SequenceEqual(ids.Order()) && ids[^1] - ids[0] > 19;
        },
        [Behaviour.AllowedUpdatesStick] = async stage =>
        {
            await stage.Bot.UpdatesAsync(further: ",\"allowed_updates\":[\"callback_query\"]");
            await stage.Bot.UpdatesAsync();
            Write(stage, 1);
            return (await stage.Bot.UpdatesAsync()).Count == 0;
        },
        [Behaviour.EmptyAllowedUpdatesIsDefault] = async stage =>
        {
            await stage.Bot.UpdatesAsync(further: ",\"allowed_updates\":[\"callback_query\"]");
            await stage.Bot.UpdatesAsync(further: ",\"allowed_updates\":[]");
            Write(stage, 1);
            return (await stage.Bot.UpdatesAsync()).Count == 1;
        },
        [Behaviour.FilteredWhenQueued] = async stage =>
        {
            Write(stage, 1);
            return (await stage.Bot.UpdatesAsync(further: ",\"allowed_updates\":[\"callback_query\"]")).Count == 1;
        },
        [Behaviour.MessagesExpire] = stage => ExpiresAsync(stage, () => stage.Mira.Writes("Hello"), TimeSpan.FromHours(24)),
        [Behaviour.PressesExpire] = async stage =>
        {
            var message = await stage.SaidAsync();
            await stage.Bot.UpdatesAsync(stage.Telegram.Updates.LastId + 1);
            return await ExpiresAsync(stage, () => stage.Mira.Presses(message, "Go"), TimeSpan.FromSeconds(150));
        },
        [Behaviour.InlineQueriesExpire] = stage => ExpiresAsync(stage, () => stage.Mira.TypesInline("sunscreen"), TimeSpan.FromSeconds(30)),
        [Behaviour.UnknownMembers] = async stage =>
        {
            Write(stage, 1);
            var message = (await stage.Bot.UpdatesAsync())[0]!["message"]!.AsObject();
            return message.ContainsKey("part_of_a_later_version") && message["from"]!.AsObject().ContainsKey("seen_in_a_later_version");
        },
        [Behaviour.UnknownUpdateKinds] = async stage =>
        {
            stage.Telegram.World.SomethingNewHappens();
            return (await stage.Bot.UpdatesAsync()).Any(update => update!["thing_of_a_later_version"] is JsonObject);
        },
    };

    private static void Write(Stage stage, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            stage.Mira.Writes(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task<bool> ExpiresAsync(Stage stage, Action act, TimeSpan life)
    {
        act();
        stage.Clock.Advance(life - TimeSpan.FromSeconds(1));
        var before = (await stage.Bot.UpdatesAsync()).Count;
        stage.Clock.Advance(TimeSpan.FromSeconds(1));
        return before == 1 && (await stage.Bot.UpdatesAsync()).Count == 0;
    }
}
