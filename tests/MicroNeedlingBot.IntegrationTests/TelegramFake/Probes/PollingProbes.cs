using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>How getUpdates waits, and who may.</summary>
internal static class PollingProbes
{
    private const string SetWebhook = """{"url":"http://127.0.0.1:9/hook"}""";

    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.LongPolling] = async stage =>
        {
            var poll = await PollAsync(stage);
            stage.Mira.Writes("Hello");
            return (await poll).Result!.AsArray().Count == 1;
        },
        [Behaviour.TimeoutCutTo50] = async stage =>
        {
            var poll = await PollAsync(stage, """{"timeout":90}""");
            var timeout = stage.Telegram.Updates.Poll.Timeout;
            stage.Mira.Writes("Hello");
            await poll;
            return timeout == 50;
        },
        [Behaviour.HangingUpFreesThePoll] = async stage =>
        {
            using var hangUp = new CancellationTokenSource();
            var poll = stage.Bot.CallUntilAsync("getUpdates", """{"timeout":20}""", hangUp.Token);
            await stage.Telegram.Updates.Poll.HeldAsync();
            await hangUp.CancelAsync();
            await poll.ContinueWith(_ => { }, TaskScheduler.Default);
            return await HappensAsync(stage.Telegram.Traffic.UntilAsync(() => !stage.Telegram.Updates.Poll.IsHeld, "a free poll", TimeSpan.FromSeconds(2)));
        },
        [Behaviour.RepeatedOffsetGivesOne] = async stage =>
        {
            stage.Mira.Writes("one");
            stage.Mira.Writes("two");
            var first = (await stage.Bot.UpdatesAsync()).Count;
            var again = (await stage.Bot.UpdatesAsync()).Count;
            stage.Clock.Advance(TimeSpan.FromSeconds(0.6));
            return first == 2 && again == 1 && (await stage.Bot.UpdatesAsync()).Count == 2;
        },
        [Behaviour.RepeatedOffsetWaits] = async stage =>
        {
            await stage.Bot.UpdatesAsync();
            var poll = await PollAsync(stage, """{"timeout":0}""");
            var timeout = stage.Telegram.Updates.Poll.Timeout;
            stage.Mira.Writes("Hello");
            await poll;
            return timeout == 3;
        },
        [Behaviour.SecondPollerEndsFirst] = async stage =>
        {
            var first = await PollAsync(stage);
            await stage.Bot.UpdatesAsync();
            stage.Mira.Writes("Hello");
            return await first is { Status: 409, Description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running" };
        },
        [Behaviour.WebhookStopsPolling] = async stage =>
        {
            await stage.Bot.CallAsync("setWebhook", SetWebhook);
            var refused = await stage.Bot.CallAsync("getUpdates");
            await stage.Bot.CallAsync("deleteWebhook");
            return refused is { Status: 409, Description: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first" }
                && (await stage.Bot.CallAsync("getUpdates")).IsOk;
        },
        [Behaviour.SetWebhookEndsPoll] = async stage =>
        {
            var poll = await PollAsync(stage);
            await stage.Bot.CallAsync("setWebhook", SetWebhook);
            await stage.Bot.CallAsync("deleteWebhook");
            stage.Mira.Writes("Hello");
            return await poll is { Status: 409, Description: "Conflict: terminated by setWebhook request" };
        },
        [Behaviour.RepeatedConflictsWait] = async stage =>
        {
            await stage.Bot.CallAsync("setWebhook", SetWebhook);
            await stage.Bot.CallAsync("getUpdates");
            var again = stage.Bot.CallAsync("getUpdates");
            return await Task.WhenAny(again, Task.Delay(TimeSpan.FromSeconds(1.5))) != again;
        },
    };

    /// <summary>A poll that is held, or already over.</summary>
    private static async Task<Task<Answer>> PollAsync(Stage stage, string json = """{"timeout":20}""")
    {
        var poll = stage.Bot.CallAsync("getUpdates", json);
        await Task.WhenAny(poll, stage.Telegram.Updates.Poll.HeldAsync());
        return poll;
    }

    private static async Task<bool> HappensAsync(Task task)
    {
        try
        {
            await task;
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
