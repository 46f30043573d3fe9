using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>A bot's end of a webhook: keeps what was posted, and answers as the test says.</summary>
internal sealed class Hook : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<(string Text, string? Secret)> _posts = [];
    private int _atOnce;

    private Hook(Func<int, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(context => TakeAsync(context, answer));
    }

    public string Url => _app.Urls.Single() + "/hook";

    public int MostAtOnce { get; private set; }

    public IReadOnlyList<(string Text, string? Secret)> Posts
    {
        get
        {
            lock (_lock)
            {
                return [.. _posts];
            }
        }
    }

    /// <summary>Opens one; the answer is given the post's number, from 1.</summary>
    public static async Task<Hook> OpenAsync(Func<int, HttpContext, Task>? answer = null)
    {
        var hook = new Hook(answer ?? ((_, _) => Task.CompletedTask));
        await hook._app.StartAsync();
        return hook;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, Func<int, HttpContext, Task> answer)
    {
        var update = await JsonNode.ParseAsync(context.Request.Body);
        int number;
        lock (_lock)
        {
            _posts.Add(((string?)update!["message"]?["text"] ?? "", context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
            number = _posts.Count;
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
        }

        await answer(number, context);
        lock (_lock)
        {
            _atOnce--;
        }
    }
}
