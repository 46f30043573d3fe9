using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Api;

/// <summary>Each line of wire-examples.txt is a type or method and what goes over the wire for it.</summary>
public sealed class WireExampleTests
{
    /// <summary>What the bot has no use for.</summary>
    private static readonly string[] s_passedOver =
    [
        "width", "height", "can_manage_video_chats", "can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_audios",
        "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
        "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag",
    ];

    private static readonly Dictionary<string, JsonTypeInfo> s_types = new(StringComparer.Ordinal)
    {
        ["Update"] = WireJson.Default.Update,
        ["Response:Message"] = WireJson.Default.Message,
        ["Response:ChatMember"] = WireJson.Default.ChatMember,
        ["Response:Array of ChatMember"] = WireJson.Default.IReadOnlyListChatMember,
        ["Response:User"] = WireJson.Default.User,
        ["getUpdates"] = WireJson.Default.GetUpdates,
        ["deleteWebhook"] = WireJson.Default.DeleteWebhook,
        ["setWebhook"] = WireJson.Default.SetWebhook,
        ["sendMessage"] = WireJson.Default.SendMessage,
        ["editMessageText"] = WireJson.Default.EditMessageText,
        ["getChatMember"] = WireJson.Default.GetChatMember,
        ["answerCallbackQuery"] = WireJson.Default.AnswerCallbackQuery,
        ["answerInlineQuery"] = WireJson.Default.AnswerInlineQuery,
        ["setMyCommands"] = WireJson.Default.SetMyCommands,
    };

    public static IEnumerable<TheoryDataRow<string, string>> Examples() =>
        Lines().Where(line => s_types.ContainsKey(line.Kind)).Select(line => new TheoryDataRow<string, string>(line.Kind, line.Json));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_comes_back_as_it_was(string kind, string json)
    {
        var example = JsonNode.Parse(json)!;
        var wire = kind.StartsWith("Response:", StringComparison.Ordinal) ? example["result"]! : example;

        var back = JsonSerializer.Serialize(wire.Deserialize(s_types[kind]), s_types[kind]);

        DropPassedOver(wire);
        JsonNode.DeepEquals(JsonNode.Parse(back), wire).ShouldBeTrue(back);
        back.ShouldNotContain("null");
    }

    [Fact]
    public void Every_kind_of_example_is_read_somewhere()
    {
        string[] elsewhere = ["Response:Array of Update", "Response:Boolean", "Response:error"];

        Lines().Select(line => line.Kind).Distinct(StringComparer.Ordinal).Except(s_types.Keys, StringComparer.Ordinal).ShouldBe(elsewhere, ignoreOrder: true);
    }

    [Fact]
    public void A_message_that_cannot_be_seen_any_more_says_so()
    {
        var press = Lines().Select(line => line.Json).Single(json => json.Contains("\"date\":0", StringComparison.Ordinal));

        JsonSerializer.Deserialize(press, WireJson.Default.Update)!.CallbackQuery!.Message!.IsInaccessible.ShouldBeTrue();
    }

    private static List<(string Kind, string Json)> Lines()
    {
        using var reader = new StreamReader(typeof(WireExampleTests).Assembly.GetManifestResourceStream("wire-examples.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];
    }

    private static void DropPassedOver(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                DropPassedOver(item);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var name in members.Select(member => member.Key).ToList())
            {
                DropPassedOver(members[name]);
                _ = s_passedOver.Contains(name, StringComparer.Ordinal) && members.Remove(name);
            }
        }
    }
}
