using System.Globalization;
using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>How much may be sent.</summary>
internal static class LimitProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.LimitPerChat] = async stage =>
        {
            for (var burst = 0; burst < 3; burst++)
            {
                await stage.SendAsync("\"text\":\"Hi\"");
            }

            var refused = await stage.SendAsync("\"text\":\"Hi\"");
            stage.Clock.Advance(TimeSpan.FromSeconds(1));
            return refused is { Status: 429, Description: "Too Many Requests: retry after 1" } && stage.Telegram.Limits.Violations == 1 && (await stage.SendAsync("\"text\":\"Hi\"")).IsOk;
        },
        [Behaviour.LimitPerGroup] = async stage =>
        {
            var group = stage.Group();
            for (var number = 0; number < 20; number++)
            {
                await stage.Bot.SayAsync(group.Id, "Hi");
                stage.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            var refused = await stage.Bot.SayAsync(group.Id, "Hi");
            stage.Clock.Advance(TimeSpan.FromSeconds(40));
            return refused is { Status: 429 } && (int?)refused.Json!["parameters"]!["retry_after"] > 30 && (await stage.Bot.SayAsync(group.Id, "Hi")).IsOk;
        },
        [Behaviour.LimitOverall] = async stage =>
        {
            var statuses = new List<int>();
            for (var number = 0; number < 31; number++)
            {
                var person = stage.Telegram.World.User(number.ToString(CultureInfo.InvariantCulture));
                person.Starts();
                statuses.Add((await stage.Bot.SayAsync(person.Id, "Hi")).Status);
            }

            return statuses.Take(30).All(status => status == 200) && statuses[30] == 429;
        },
    };
}
