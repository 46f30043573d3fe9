using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Api;

public sealed class RequestTests : IDisposable
{
    private readonly FakeServer _server = new FakeServer().Says("""{"ok":true,"result":{"message_id":53,"document":{"file_id":"BQAC"}}}""");

    [Theory]
    [InlineData("https://api.telegram.org", "https://api.telegram.org/bot")]
    [InlineData("http://127.0.0.1:9000/", "http://127.0.0.1:9000/bot")]
    [InlineData("https://example.org/telegram/", "https://example.org/telegram/bot")]
    public async Task A_method_is_asked_for_below_the_address(string address, string start)
    {
        await _server.Client(address).SendMessageAsync(new SendMessage { ChatId = 5, Text = "Hi" }, CancellationToken.None);

        _server.Asked.ShouldBe([("POST", $"{start}{FakeServer.Token}/sendMessage", "application/json", """{"chat_id":5,"text":"Hi"}""")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("api.telegram.org")]
    [InlineData("ftp://api.telegram.org")]
    [InlineData("https://api.telegram.org?x=1")]
    [InlineData("https://me:pw@api.telegram.org")]
    public void What_is_no_address_is_not_taken_for_one(string text) => ApiAddress.Read(text).ShouldBeNull();

    [Fact]
    public async Task Nothing_that_is_left_out_is_written()
    {
        var client = _server.Client();
        await client.GetUpdatesAsync(new GetUpdates(), CancellationToken.None);
        await client.EditMessageTextAsync(new EditMessageText { ChatId = 5, MessageId = 6, Text = "null and void" }, CancellationToken.None);
        await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery { CallbackQueryId = "1" }, CancellationToken.None);
        await client.SendDocumentAsync(new SendDocument { ChatId = 5, Document = "BQAC" }, CancellationToken.None);
        await client.LeaveChatAsync(new OneChat { ChatId = -5 }, CancellationToken.None);

        _server.Asked.Select(asked => asked.Body).ShouldBe(
        [
            "{}",
            """{"chat_id":5,"message_id":6,"text":"null and void"}""",
            """{"callback_query_id":"1"}""",
            """{"chat_id":5,"document":"BQAC"}""",
            """{"chat_id":-5}""",
        ]);
    }

    [Fact]
    public async Task A_text_with_half_an_emoji_is_sent_without_the_half()
    {
        (await _server.Client().SendMessageAsync(new SendMessage { ChatId = 5, Text = "a\ud83d" }, CancellationToken.None)).ShouldBeOfType<ApiResult<SentMessage>.Done>();

        _server.Asked[0].Body.ShouldBe("""{"chat_id":5,"text":"a\uFFFD"}""");
    }

    [Fact]
    public async Task A_file_of_ours_goes_in_parts_and_has_an_id_from_then_on()
    {
        var sent = await _server.Client().SendDocumentAsync(
            new SendDocument
            {
                ChatId = 5123456789,
                Upload = new FileUpload("Sitzung \"März\".ics", "text/calendar", "BEGIN:VCALENDAR"u8.ToArray()),
                Caption = "Für dich",
                ReplyMarkup = new ReplyMarkup { InlineKeyboard = [[new InlineKeyboardButton { Text = "Done", CallbackData = "o:1:1" }]] },
            },
            CancellationToken.None);

        sent.ShouldBe(new ApiResult<SentMessage>.Done(new SentMessage(53, "BQAC")));
        var (_, _, type, body) = _server.Asked.Single();
        type.ShouldBe("multipart/form-data");
        body.ShouldContain("form-data; name=\"chat_id\"\r\n\r\n5123456789\r\n");
        body.ShouldContain("form-data; name=\"caption\"\r\n\r\nFür dich\r\n");
        body.ShouldContain("name=\"reply_markup\"\r\n\r\n{\"inline_keyboard\":[[{\"text\":\"Done\",\"callback_data\":\"o:1:1\"}]]}\r\n");
        body.ShouldContain("Content-Type: text/calendar");
        body.ShouldContain("name=\"document\"; filename=\"Sitzung__M_rz_.ics\"\r\n\r\nBEGIN:VCALENDAR\r\n");
        body.ShouldNotContain("message_thread_id");
    }

    public void Dispose() => _server.Dispose();
}
