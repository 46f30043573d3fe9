using MicroNeedlingBot.FakePlatforms.Telegram;
using Microsoft.AspNetCore.Http;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>Updates that are posted.</summary>
internal static class WebhookProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.WebhookSecret] = async stage =>
        {
            await using var hook = await Hook.OpenAsync();
            await SetAsync(stage, hook);
            stage.Mira.Writes("Hello");
            await EmptyAsync(stage);
            return hook.Posts.Single().Secret is "k3-abc_DEF";
        },
        [Behaviour.WebhookRetries] = async stage =>
        {
            await using var hook = await Hook.OpenAsync((number, context) => Status(context, number < 3 ? 503 : 200));
            await SetAsync(stage, hook);
            stage.Mira.Writes("Hello");
            await EmptyAsync(stage);
            return hook.Posts.Count == 3;
        },
        [Behaviour.WebhookRetryAfter] = async stage =>
        {
            await using var hook = await Hook.OpenAsync((number, context) =>
            {
                context.Response.Headers.RetryAfter = "3";
                return Status(context, number < 2 ? 503 : 200);
            });
            await SetAsync(stage, hook);
            stage.Mira.Writes("Hello");
            var empty = EmptyAsync(stage);
            return await Task.WhenAny(empty, Task.Delay(TimeSpan.FromSeconds(2))) != empty;
        },
        [Behaviour.WebhookOrder] = async stage =>
        {
            var both = new TaskCompletionSource();
            await using var hook = await Hook.OpenAsync((number, _) =>
            {
                if (number == 2)
                {
                    both.TrySetResult();
                }

                return Task.WhenAny(both.Task, Task.Delay(TimeSpan.FromSeconds(1.5)));
            });
            await SetAsync(stage, hook);
            stage.Mira.Writes("one");
            stage.Mira.Writes("two");
            await EmptyAsync(stage);
            return hook.MostAtOnce == 1 && hook.Posts.Select(post => post.Text).SequenceEqual(["one", "two"], StringComparer.Ordinal);
        },
        [Behaviour.WebhookAnswerExecuted] = async stage =>
        {
            await using var hook = await Hook.OpenAsync((_, context) => context.Response.WriteAsync($$"""{"method":"sendMessage","chat_id":{{stage.Mira.Id}},"text":"Hi"}"""));
            await SetAsync(stage, hook);
            stage.Mira.Writes("Hello");
            await EmptyAsync(stage);
            return stage.Mira.Private.FromBot.Count == 1;
        },
    };

    private static Task<Answer> SetAsync(Stage stage, Hook hook) =>
        stage.Bot.CallAsync("setWebhook", $$"""{"url":"{{hook.Url}}","secret_token":"k3-abc_DEF"}""");

    private static Task EmptyAsync(Stage stage) => stage.Telegram.Traffic.UntilAsync(() => stage.Telegram.Updates.Count == 0, "all updates to be posted");

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
