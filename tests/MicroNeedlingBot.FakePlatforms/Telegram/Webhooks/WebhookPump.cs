using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Methods;
using MicroNeedlingBot.FakePlatforms.Telegram.Updates;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Webhooks;

/// <summary>Posts updates, one of each chat at a time, and again until they are taken.</summary>
internal sealed class WebhookPump(FakeTelegram fake, Webhook webhook) : IAsyncDisposable
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);
    private readonly List<Task> _running = [];
    private readonly Lazy<Dispatcher> _dispatcher = new(() => new(fake));
    private SemaphoreSlim _connections = new(40);
    private int _posts;

    public int Posts => Volatile.Read(ref _posts);

    public void Start(int connections)
    {
        _connections = new(Math.Clamp(connections, 1, 100));
        foreach (var key in fake.Updates.Keys())
        {
            Wake(key);
        }
    }

    /// <summary>Looks after a key's updates, unless somebody does.</summary>
    public void Wake(string key)
    {
        var inOrder = fake.Does(Behaviour.WebhookOrder);
        if (!inOrder || _busy.Add(key))
        {
            _running.RemoveAll(task => task.IsCompleted);
            _running.Add(Task.Run(() => DrainAsync(key)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] running;
        lock (fake.Gate)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _connections.Dispose();
    }

    private async Task DrainAsync(string key)
    {
        while (Next(key) is { } update)
        {
            await DeliverAsync(update);
        }
    }

    private QueuedUpdate? Next(string key)
    {
        lock (fake.Gate)
        {
            var next = webhook.IsSet && !fake.Closing.IsCancellationRequested ? fake.Updates.NextFor(key) : null;
            if (next is null)
            {
                _busy.Remove(key);
            }
            else
            {
                next.IsInFlight = true;
            }

            return next;
        }
    }

    private async Task DeliverAsync(QueuedUpdate update)
    {
        var pause = TimeSpan.Zero;
        while (webhook.Url is { } url && IsWanted(update))
        {
            var (taken, retryAfter) = await PostAsync(url, update);
            if (taken || !fake.Does(Behaviour.WebhookRetries))
            {
                Drop(update);
                return;
            }

            var wait = fake.Does(Behaviour.WebhookRetryAfter) ? retryAfter ?? pause : pause;
            await Task.Delay(wait, fake.Time, fake.Closing);
            pause = pause == TimeSpan.Zero ? fake.Options.WebhookBackOff : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, fake.Options.WebhookBackOff.Ticks * 30));
        }

        update.IsInFlight = false;
    }

    private bool IsWanted(QueuedUpdate update)
    {
        lock (fake.Gate)
        {
            return fake.Updates.Holds(update);
        }
    }

    private void Drop(QueuedUpdate update)
    {
        lock (fake.Gate)
        {
            fake.Updates.Remove(update);
            fake.Traffic.Changed();
        }
    }

    private async Task<(bool Taken, TimeSpan? RetryAfter)> PostAsync(string url, QueuedUpdate update)
    {
        await _connections.WaitAsync(fake.Closing);
        try
        {
            Interlocked.Increment(ref _posts);
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(update.Text, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")) };
            if (webhook.Secret is { } secret && fake.Does(Behaviour.WebhookSecret))
            {
                request.Headers.Add(SecretHeader, secret);
            }

            using var response = await _http.SendAsync(request, fake.Closing);
            ExecuteAnswer(await response.Content.ReadAsStringAsync(fake.Closing));
            webhook.Failed(response.IsSuccessStatusCode ? "" : $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
            return (response.IsSuccessStatusCode, response.Headers.RetryAfter?.Delta);
        }
        catch (HttpRequestException)
        {
            webhook.Failed("Connection refused");
            return (false, null);
        }
        finally
        {
            _connections.Release();
        }
    }

    private void ExecuteAnswer(string body)
    {
        if (body.Length == 0 || !fake.Does(Behaviour.WebhookAnswerExecuted) || Parsed(body) is not { } json || (string?)json["method"] is not { } method)
        {
            return;
        }

        json.Remove("method");
        _dispatcher.Value.Execute(new(Contract.NameOf(method), json, new Dictionary<string, UploadedFile>(StringComparer.Ordinal)));
    }

    private static JsonObject? Parsed(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
