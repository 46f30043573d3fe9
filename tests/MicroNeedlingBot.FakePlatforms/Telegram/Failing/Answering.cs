using System.Globalization;
using System.Text;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;
using Microsoft.AspNetCore.Http;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Failing;

/// <summary>Writes answers, well or as a fault has it.</summary>
internal sealed class Answering(FakeTelegram fake)
{
    private const string Page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";

    public async Task WriteAsync(HttpContext context, Reply reply, Fault? fault)
    {
        var body = reply.ToBytes();
        switch (fault?.Kind)
        {
            case FaultKind.Refuse or FaultKind.DropBeforeAnswer:
                context.Abort();
                break;
            case FaultKind.NeverAnswer:
                await Task.Delay(Timeout.InfiniteTimeSpan, fake.Time, context.RequestAborted);
                break;
            case FaultKind.DropInAnswer:
                await DropAsync(context, body);
                break;
            case FaultKind.Html502:
                await WriteAsync(context, 502, "text/html", Encoding.UTF8.GetBytes(Page));
                break;
            case FaultKind.BrokenJson:
                await WriteAsync(context, 200, "application/json", body[..(body.Length / 2)]);
                break;
            case FaultKind.NoResult:
                await WriteAsync(context, 200, "application/json", "{\"ok\":true}"u8.ToArray());
                break;
            case FaultKind.Trickle:
                await TrickleAsync(context, body, fault.Pause);
                break;
            default:
                AddRetryAfter(context, reply);
                await WriteAsync(context, fake.Does(Behaviour.StatusIsErrorCode) ? reply.Code : 200, "application/json", body);
                break;
        }
    }

    private void AddRetryAfter(HttpContext context, Reply reply)
    {
        if (reply.RetryAfter is { } seconds && fake.Does(Behaviour.RetryAfterHeader))
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string type, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task DropAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private async Task TrickleAsync(HttpContext context, byte[] body, TimeSpan pause)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        foreach (var piece in body.Chunk(8))
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(pause, fake.Time, context.RequestAborted);
        }
    }
}
