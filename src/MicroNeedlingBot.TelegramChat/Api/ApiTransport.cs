using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>
/// Carries one request and tells what became of it. Nothing that a library throws gets past this: its text, or one
/// inside it, may name the address and with it the token.
/// </summary>
/// <param name="http">Not a HttpClient's own buffering and time limit: see <see cref="CreateHandler"/>.</param>
/// <param name="time">The clock of the time limits.</param>
internal sealed class ApiTransport(HttpMessageInvoker http, TimeProvider time)
{
    /// <summary>What is wrong with a response or download that is larger than allowed.</summary>
    public const string TooLarge = "too-large";

    /// <summary>A handler whose traces don't hold the address, which follows no redirect with the token in it.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    /// <summary>Sends a request once.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up, and only then.</exception>
    public async ValueTask<Carried> SendAsync(HttpRequestMessage request, TimeSpan patience, int mostBytes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var late = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var body = await ReadAsync(response.Content, mostBytes, either.Token);
            return body is null
                ? new Carried(Response: null, TooLarge, SurelyNotSent: false)
                : new Carried(new RawResponse((int)response.StatusCode, body.Value, RetryAfter(response)), Reason: "", SurelyNotSent: false);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return cancel.IsCancellationRequested
                ? throw new OperationCanceledException(cancel)
                : new Carried(Response: null, late.IsCancellationRequested ? "timeout" : Name(fault), IsBeforeSending(fault));
        }
    }

    private static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int mostBytes, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > mostBytes)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > mostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private Duration? RetryAfter(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - time.GetUtcNow() : null;
        return wait is { } span ? Duration.Max(Duration.Zero, Duration.FromTimeSpan(span)) : null;
    }

    private static bool IsBeforeSending(Exception fault) => fault is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };

    private static string Name(Exception fault) => fault switch
    {
        HttpRequestException { HttpRequestError: var error } => error.ToString(),
        HttpIOException { HttpRequestError: var error } => error.ToString(),
        _ => fault.GetType().Name,
    };
}

/// <summary>How far a request came.</summary>
/// <param name="Response">What came back whole, or null.</param>
/// <param name="Reason">Why nothing did; no address.</param>
/// <param name="SurelyNotSent">Whether the server can't have seen it.</param>
internal sealed record Carried(RawResponse? Response, string Reason, bool SurelyNotSent);
