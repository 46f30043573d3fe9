using System.Text;
using MicroNeedlingBot.TelegramChat.Api;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Api;

public sealed class DownloadTests : IDisposable
{
    private readonly FakeServer _server = new();

    [Fact]
    public async Task A_file_is_fetched_from_its_path()
    {
        _server.Sends(new ByteArrayContent("kind: entry"u8.ToArray()));

        var done = (await Download("documents/file 1.md", 11)).ShouldBeOfType<ApiResult<byte[]>.Done>();

        Encoding.UTF8.GetString(done.Value).ShouldBe("kind: entry");
        _server.Asked.Single().ShouldBe(("GET", $"https://api.telegram.org/file/bot{FakeServer.Token}/documents/file%201.md", null, ""));
    }

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_not_read()
    {
        using var body = new CutStream(new byte[1000], endless: true);
        var content = new StreamContent(body);
        content.Headers.ContentLength = 1001;
        _server.Sends(content);

        (await Download("documents/a.md", 1000)).ShouldBe(new ApiResult<byte[]>.Refused(413, "The file is too large."));
        body.Reads.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_never_ends_is_not_read_to_its_end()
    {
        using var body = new CutStream(new byte[1000], endless: true);
        _server.Sends(new StreamContent(body));

        (await Download("documents/a.md", 5000)).ShouldBeOfType<ApiResult<byte[]>.Refused>().Code.ShouldBe(413);
        body.Reads.ShouldBe(6);
    }

    [Theory]
    [InlineData("../bot1:x/getUpdates")]
    [InlineData("documents/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("documents//x")]
    [InlineData("documents\\..\\x")]
    [InlineData("")]
    public async Task A_path_that_leads_elsewhere_is_not_asked_for(string path)
    {
        (await Download(path, 1000)).ShouldBe(new ApiResult<byte[]>.NotSent("unusable-path"));
        _server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_gone_is_refused()
    {
        _server.Says("""{"ok":false,"error_code":404,"description":"Not Found"}""", 404);

        (await Download("documents/a.md", 1000)).ShouldBe(new ApiResult<byte[]>.Refused(404, "Not Found"));
    }

    public void Dispose() => _server.Dispose();

    private ValueTask<ApiResult<byte[]>> Download(string path, int most) => _server.Client().DownloadAsync(path, most, CancellationToken.None);
}
