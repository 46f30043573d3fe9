using System.Collections.Concurrent;
using System.Diagnostics;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.Failing;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>Whatever fails: the token is in nothing that is written, thrown or traced.</summary>
public sealed class TokenSilenceTests
{
    private const string Secret = "SECRETsecret-SECRETsecret_SECRETsec";

    private static readonly string[] s_methods = ["getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery", "getChatMember", "setMyCommands"];

    private static readonly Fault[] s_faults =
    [
        Fault.Refuse, Fault.DropBeforeAnswer, Fault.DropInAnswer, Fault.BrokenJson, Fault.NoResult, Fault.Json500, Fault.Html502, Fault.TooMany(0),
        Fault.Refusal(401, $"Unauthorized: 7000000009:{Secret}"), Fault.Refusal(400, $"Bad Request: https://x/bot7000000009:{Secret}/getMe"),
        Fault.Refusal(404, $"Not Found: {Secret}"), Fault.Refusal(403, $"Forbidden: {Secret}"),
    ];

    [Fact]
    public async Task The_token_is_nowhere_whatever_fails()
    {
        var seen = new ConcurrentQueue<string>();
        using var activities = Listener(seen);
        AppDomain.CurrentDomain.FirstChanceException += Keep;
        try
        {
            await using var world = await TelegramWorld.StartAsync(new FakeTelegramOptions { Token = $"7000000009:{Secret}" }.WithoutFloodLimits());
            foreach (var fault in s_faults)
            {
                await FailAsync(world, fault);
            }

            await world.Fake.GoDownAsync();
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            Keep2(world.Bot.State.Current?.ToString());
            await world.Fake.ComeUpAsync();
            await world.EndAsync();
            world.Reports.Count.ShouldBeGreaterThan(3);
            foreach (var line in world.Reports)
            {
                seen.Enqueue(line);
            }
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Keep;
        }

        seen.Where(text => text.Contains(Secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        return;

        void Keep(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs thrown) => seen.Enqueue(thrown.Exception.ToString());

        void Keep2(string? text) => seen.Enqueue(text ?? "");
    }

    private static async Task FailAsync(TelegramWorld world, Fault fault)
    {
        var mira = world.World.User("Mira");
        foreach (var method in s_methods)
        {
            world.Fake.Faults.Next(method, fault);
        }

        mira.Writes("when can i wear make-up again");
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        world.Fake.Faults.Clear();
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
    }

    private static ActivityListener Listener(ConcurrentQueue<string> seen)
    {
        var listener = new ActivityListener
        {
            // The fake's own side sees the address, of course.
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.Select(one => one.Name + string.Join(' ', one.Tags)))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
