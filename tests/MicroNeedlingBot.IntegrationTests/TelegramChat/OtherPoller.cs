using System.Text;
using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>Another program with the same token.</summary>
internal sealed class OtherPoller(FakeTelegram fake) : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly CancellationTokenSource _leave = new();

    /// <summary>Asks for updates until it leaves.</summary>
    public void Poll() => _ = PollAsync();

    /// <summary>Hangs up.</summary>
    public void Leave() => _leave.Cancel();

    /// <summary>Calls a method.</summary>
    public async Task CallAsync(string method, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri($"{fake.Api}/bot{fake.Token}/{method}"), content, _leave.Token);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _leave.Cancel();
        _leave.Dispose();
        _http.Dispose();
    }

    private async Task PollAsync()
    {
        try
        {
            await CallAsync("getUpdates", """{"timeout":30}""");
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // It was thrown out, or left.
        }
    }
}
