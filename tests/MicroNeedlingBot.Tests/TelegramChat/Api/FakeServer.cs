using System.Net;
using System.Text;
using MicroNeedlingBot.TelegramChat.Api;

namespace MicroNeedlingBot.Tests.TelegramChat.Api;

/// <summary>Stands where the network would: notes what was asked and answers as told.</summary>
internal sealed class FakeServer : HttpMessageHandler
{
    public const string Secret = "AAbbCCddEEffGGhhIIjjKKllMM_-33";
    public const string Token = "7000000001:" + Secret;

    public List<(string Method, string Uri, string? MediaType, string Body)> Asked { get; } = [];

    public Func<CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = _ => throw new InvalidOperationException("Not told what to answer.");

    public TelegramClient Client(string address = "https://api.telegram.org", TimeProvider? time = null) =>
        new(new HttpMessageInvoker(this), ApiAddress.Read(address)!, BotToken.Read(Token)!, time ?? TimeProvider.System);

    public FakeServer Says(string body, int status = 200)
    {
        Answer = _ => Task.FromResult(Response(new StringContent(body, Encoding.UTF8, "application/json"), status));
        return this;
    }

    public FakeServer Sends(HttpContent content)
    {
        Answer = _ => Task.FromResult(Response(content, status: 200));
        return this;
    }

    public FakeServer Fails(Exception fault)
    {
        Answer = _ => Task.FromException<HttpResponseMessage>(fault);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        Asked.Add((request.Method.Method, request.RequestUri!.AbsoluteUri, request.Content?.Headers.ContentType?.MediaType, body));
        return await Answer(cancellationToken);
    }

    private static HttpResponseMessage Response(HttpContent content, int status) => new((HttpStatusCode)status) { Content = content };
}
