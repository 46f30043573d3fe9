using MicroNeedlingBot.TelegramChat.Listening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MicroNeedlingBot.Health;

/// <summary>Where Telegram posts updates, where the settings name a web address: the same port as health, behind whatever ends TLS.</summary>
internal static class TelegramHook
{
    /// <summary>Takes updates at the path of the web address.</summary>
    public static void Map(WebApplication host, Uri address, WebhookIntake intake) =>
        host.MapPost(address.AbsolutePath, context => TakeAsync(context, intake));

    /// <summary>Takes one that was posted, and answers without a word.</summary>
    public static async Task TakeAsync(HttpContext context, WebhookIntake intake)
    {
        if (context.Request.ContentLength is not { } length || length > WebhookIntake.MostBytes)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var body = new byte[length];
        await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted);
        // The answer is empty: a body would be taken for a call of the Bot API.
        context.Response.StatusCode = await intake.TakeAsync(context.Request.Headers[WebhookIntake.SecretHeader], body, context.RequestAborted);
    }
}
