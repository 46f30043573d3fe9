using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Webhooks;

/// <summary>The webhook: where updates are posted instead of being fetched.</summary>
public sealed class Webhook : IAsyncDisposable
{
    private static readonly int[] s_ports = [443, 80, 88, 8443];
    private readonly FakeTelegram _fake;
    private readonly WebhookPump _pump;
    private string _lastError = "";

    internal Webhook(FakeTelegram fake)
    {
        _fake = fake;
        _pump = new(fake, this);
    }

    /// <summary>Where updates go; null when none is set.</summary>
    public string? Url { get; private set; }

    /// <summary>The secret that posts carry; null for none.</summary>
    public string? Secret { get; private set; }

    /// <summary>Whether one is set.</summary>
    public bool IsSet => Url is not null;

    /// <summary>How many posts were sent, repeats too.</summary>
    public int Posts => _pump.Posts;

    internal Reply Set(ApiCall call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length == 0)
        {
            return Delete(call);
        }

        if (Wrong(url) is { } wrong)
        {
            return Reply.BadRequest("bad webhook: " + wrong);
        }

        Url = url;
        Secret = call.Text("secret_token");
        DropIfAsked(call);
        _fake.Updates.Allow(call.List("allowed_updates"));
        _fake.Updates.Poll.EndForWebhook();
        _pump.Start(call.Int("max_connections") ?? 40);
        return Reply.True;
    }

    internal Reply Delete(ApiCall call)
    {
        Url = null;
        Secret = null;
        DropIfAsked(call);
        return Reply.True;
    }

    internal Reply Describe(ApiCall call) => Reply.Ok(Json.Of(
        ("url", Url ?? ""),
        ("has_custom_certificate", false),
        ("pending_update_count", _fake.Updates.Count),
        ("last_error_message", _lastError.Length > 0 ? _lastError : null),
        ("allowed_updates", IsSet ? _fake.Updates.AllowedKinds : null)));

    internal void Wake(string key)
    {
        if (IsSet)
        {
            _pump.Wake(key);
        }
    }

    internal void Failed(string error) => _lastError = error;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pump.DisposeAsync();

    private void DropIfAsked(ApiCall call)
    {
        if (call.Flag("drop_pending_updates"))
        {
            _fake.Updates.Clear();
        }
    }

    // Telegram takes HTTPS on four ports only; tests have plain HTTP on loopback.
    private static string? Wrong(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return "failed to parse URL";
        }

        if (uri.IsLoopback)
        {
            return null;
        }

        return uri.Scheme is not "https"
            ? "An HTTPS URL must be provided for webhook"
            : s_ports.Contains(uri.Port) ? null : "Webhook can be set up only on ports 80, 88, 443 or 8443";
    }
}
