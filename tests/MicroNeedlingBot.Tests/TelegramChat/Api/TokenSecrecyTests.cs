using System.Text;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Api;

public sealed class TokenSecrecyTests : IDisposable
{
    private const string Address = "https://api.telegram.org/bot" + FakeServer.Token + "/sendMessage";

    private readonly FakeServer _server = new();

    public static TheoryData<Exception> Faults() =>
    [
        new HttpRequestException(HttpRequestError.ConnectionError, Address),
        new HttpRequestException(HttpRequestError.ResponseEnded, Address, new IOException(Address)),
        new HttpRequestException(Address),
        new IOException(Address),
        new UriFormatException(Address),
        new TaskCanceledException(Address, new TimeoutException(Address)),
        new InvalidOperationException(Address),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_fault_of_the_network_tells_the_token(Exception fault)
    {
        _server.Fails(fault);

        Silent(await Everything());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(502)]
    public async Task No_answer_that_repeats_the_address_tells_the_token(int status)
    {
        var padding = new string('x', 270);
        foreach (var told in new[] { Address, Uri.EscapeDataString(Address), Address.ToUpperInvariant(), padding + FakeServer.Token })
        {
            Silent(await EverythingAfter($$"""{"ok":false,"error_code":{{status}},"description":"{{told}}"}""", status));
            Silent(await EverythingAfter($"<html>{told}</html>", status));
        }
    }

    [Fact]
    public async Task Giving_up_does_not_tell_the_token()
    {
        using var stop = new CancellationTokenSource();
        _server.Answer = async _ =>
        {
            await stop.CancelAsync();
            throw new TaskCanceledException(Address, new IOException(Address));
        };

        // Not Shouldly's: for a cancelled task it makes an exception of its own.
        var thrown = await Record.ExceptionAsync(async () => await _server.Client().GetMeAsync(stop.Token));

        Silent(thrown.ShouldBeAssignableTo<OperationCanceledException>()!.ToString());
    }

    [Fact]
    public void Nothing_that_holds_the_token_shows_it()
    {
        var token = BotToken.Read(FakeServer.Token)!;

        $"{token}".ShouldBe("7000000001:…");
        token.Reveal().ShouldBe(FakeServer.Token);
        Silent($"{new SetWebhook { Url = "https://example.org", SecretToken = FakeServer.Secret }}");
        Silent(System.Text.Json.JsonSerializer.Serialize(token));
    }

    [Fact]
    public void The_transport_traces_no_address_and_follows_no_redirect()
    {
        using var handler = ApiTransport.CreateHandler();

        handler.ActivityHeadersPropagator.ShouldBeNull();
        handler.AllowAutoRedirect.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("123456789")]
    [InlineData("123456789:short")]
    [InlineData("0123456789:AAbbCCddEEffGGhhIIjjKKllMM")]
    [InlineData("123456789:AAbbCCddEEffGGhhIIjjKKllMM/x")]
    [InlineData("123456789:AAbbCCddEEffGGhhIIjjKKllMM\nx")]
    [InlineData("bot123456789:AAbbCCddEEffGGhhIIjjKKllMM")]
    [InlineData("99999999999999999999:AAbbCCddEEffGGhhIIjjKKllMM")]
    public void What_is_no_token_is_not_taken_for_one(string? text) => BotToken.Read(text).ShouldBeNull();

    [Fact]
    public void A_token_may_be_copied_with_blanks_around_it() => BotToken.Read($" {FakeServer.Token}\n")!.BotId.ShouldBe(7000000001);

    public void Dispose() => _server.Dispose();

    private static void Silent(string said)
    {
        said.ShouldNotContain(FakeServer.Secret, Case.Insensitive);
        said.ShouldNotContain(FakeServer.Secret[..12], Case.Insensitive);
    }

    private Task<string> EverythingAfter(string body, int status)
    {
        _server.Says(body, status);
        return Everything();
    }

    private async Task<string> Everything()
    {
        var client = _server.Client();
        var said = new StringBuilder();
        said.Append(await client.GetMeAsync(CancellationToken.None));
        said.Append(await client.GetUpdatesAsync(new GetUpdates(), CancellationToken.None));
        said.Append(await client.SendMessageAsync(new SendMessage { ChatId = 5, Text = "Hi" }, CancellationToken.None));
        said.Append(await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery { CallbackQueryId = "1" }, CancellationToken.None));
        said.Append(await client.SendDocumentAsync(new SendDocument { ChatId = 5, Upload = new FileUpload("a.ics", "?", default) }, CancellationToken.None));
        said.Append(await client.DownloadAsync("a/b", 9, CancellationToken.None));
        return said.ToString();
    }
}
