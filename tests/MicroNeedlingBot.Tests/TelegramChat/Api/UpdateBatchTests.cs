using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Api;

public sealed class UpdateBatchTests : IDisposable
{
    private const string Sound = """{"update_id":2,"message":{"message_id":1,"chat":{"id":5,"type":"private"},"date":1795327200,"text":"Is it red?"}}""";

    private readonly FakeServer _server = new();

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":99999999999999}}""", "$.message.date")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":-5}}""", "$.message.date")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":"2026-11-23"}}""", "$.message.date")]
    [InlineData("""{"update_id":1,"edited_message":{"message_id":1,"date":1795327200,"edit_date":1e40}}""", "$.edited_message.edit_date")]
    [InlineData("""{"update_id":1,"message":{"message_id":"one"}}""", "$.message.message_id")]
    [InlineData("""{"update_id":1,"message":[]}""", "$.message")]
    [InlineData("""{"update_id":1,"message":{"text":"\ud800"}}""", null)]
    public async Task A_malformed_update_spoils_no_other_and_does_not_hold_the_offset(string malformed, string? where)
    {
        var updates = await Batch($"[{malformed},{Sound}]");

        var bad = updates[0].ShouldBeOfType<UnreadableUpdate>();
        bad.UpdateId.ShouldBe(1);
        bad.Json.ShouldBe(malformed);
        bad.Where.ShouldBe(where ?? bad.Where);
        updates[1].ShouldBeOfType<ReadableUpdate>().Update.Message!.Text.ShouldBe("Is it red?");
    }

    [Fact]
    public async Task An_update_that_nests_too_deep_spoils_no_other()
    {
        var deep = $$$"""{"update_id":1,"message":{"poll":{{{new string('[', 200)}}}{{{new string(']', 200)}}}}}""";

        var updates = await Batch($"[{deep},{Sound}]");

        updates.Select(update => update.UpdateId).ShouldBe([1, 2]);
        updates[1].ShouldBeOfType<ReadableUpdate>();
    }

    [Fact]
    public async Task The_text_of_an_update_is_kept_as_it_came()
    {
        var updates = await Batch($"[ {Sound} ]");

        updates[0].Json.ShouldBe(Sound);
        ReceivedUpdate.Read(updates[0].Json).ShouldBeOfType<ReadableUpdate>().Update.Message!.Chat!.Id.ShouldBe(5);
    }

    [Fact]
    public async Task Kinds_and_members_that_are_new_are_passed_over()
    {
        var updates = await Batch("""[{"update_id":1,"telepathy":{"thought":7}},{"update_id":2,"message":{"message_id":3,"mood":{"a":[1]},"chat":{"id":5,"type":"hive"},"entities":[{"type":"scent","offset":0,"length":1,"strength":9}]}}]""");

        updates[0].ShouldBeOfType<ReadableUpdate>().Update.ShouldBe(new Update { UpdateId = 1 });
        var message = updates[1].ShouldBeOfType<ReadableUpdate>().Update.Message!;
        message.Chat!.Type.ShouldBe("hive");
        message.Entities![0].Type.ShouldBe("scent");
    }

    [Fact]
    public async Task An_update_without_a_number_is_left_out()
    {
        (await Batch($$"""[{"message":7},7,null,{"update_id":"x"},{{Sound}}]""")).Select(update => update.UpdateId).ShouldBe([2]);
    }

    [Fact]
    public async Task A_batch_without_any_number_is_unclear_rather_than_empty()
    {
        _server.Says("""{"ok":true,"result":[{"message":{}}]}""");

        (await _server.Client().GetUpdatesAsync(new GetUpdates(), CancellationToken.None))
            .ShouldBeOfType<ApiResult<IReadOnlyList<ReceivedUpdate>>.Unclear>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"update_id":1.5}""")]
    public void A_text_that_is_no_update_is_none(string json) => ReceivedUpdate.Read(json).ShouldBeNull();

    [Theory]
    [InlineData("""{"user":{"id":5,"is_bot":false},"status":"creator","is_anonymous":false}""", "creator")]
    [InlineData("""{"status":"administrator","user":{"id":5,"is_bot":false},"can_delete_messages":true}""", "administrator")]
    [InlineData("""{"user":{"id":5,"is_bot":false},"status":"ghost","can_haunt":true}""", "ghost")]
    public async Task A_member_is_read_in_any_order_and_with_any_status(string member, string status)
    {
        _server.Says($$"""{"ok":true,"result":{{member}} }""");

        var done = (await _server.Client().GetChatMemberAsync(new GetChatMember { ChatId = -100, UserId = 5 }, CancellationToken.None))
            .ShouldBeOfType<ApiResult<ChatMember>.Done>();

        done.Value.Status.ShouldBe(status);
        done.Value.User!.Id.ShouldBe(5);
    }

    public void Dispose() => _server.Dispose();

    private async Task<IReadOnlyList<ReceivedUpdate>> Batch(string updates)
    {
        _server.Says($$"""{"ok":true,"result":{{updates}} }""");
        return (await _server.Client().GetUpdatesAsync(new GetUpdates(), CancellationToken.None))
            .ShouldBeOfType<ApiResult<IReadOnlyList<ReceivedUpdate>>.Done>().Value;
    }
}
