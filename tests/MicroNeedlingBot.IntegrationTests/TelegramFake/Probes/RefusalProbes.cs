using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.People;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>Chats that can't be written to, each with Telegram's own words.</summary>
internal static class RefusalProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.PeopleStartFirst] = async stage =>
        {
            var refused = await stage.Bot.SayAsync(stage.Mira.Id, "Hi");
            stage.Mira.Starts();
            return refused is { Status: 403, Description: "Forbidden: bot can't initiate conversation with a user" } && (await stage.Bot.SayAsync(stage.Mira.Id, "Hi")).IsOk;
        },
        [Behaviour.BlockedIs403] = async stage =>
        {
            stage.Mira.Starts();
            stage.Mira.Blocks();
            var refused = await stage.Bot.SayAsync(stage.Mira.Id, "Hi");
            stage.Mira.Unblocks();
            return refused is { Status: 403, Description: "Forbidden: bot was blocked by the user" } && (await stage.Bot.SayAsync(stage.Mira.Id, "Hi")).IsOk;
        },
        [Behaviour.DeactivatedIs403] = stage =>
        {
            stage.Mira.Starts();
            stage.Mira.Deactivates();
            return RefusesAsync(stage, stage.Mira.Private, 403, "Forbidden: user is deactivated");
        },
        [Behaviour.KickedIs403] = stage => RefusesAsync(stage, group => group.KicksBot(stage.Jo), 403, "Forbidden: bot was kicked from the supergroup chat"),
        [Behaviour.NotAMemberIs403] = stage => RefusesAsync(stage, group => group.RemovesBot(stage.Jo), 403, "Forbidden: bot is not a member of the supergroup chat"),
        [Behaviour.DeletedGroupIs403] = stage => RefusesAsync(stage, group => group.Deletes(), 403, "Forbidden: the group chat was deleted"),
        [Behaviour.NoWriteRightIs400] = stage => RefusesAsync(stage, group => group.MutesBot(stage.Jo), 400, "Bad Request: not enough rights to send text messages to the chat"),
        [Behaviour.UpgradedIs400] = async stage =>
        {
            var group = stage.Telegram.World.Group("Care Circle", stage.Jo);
            var after = group.Upgrades();
            var refused = await stage.Bot.SayAsync(group.Id, "Hi");
            return refused.Description is "Bad Request: group chat was upgraded to a supergroup chat" && (long?)refused.Json!["parameters"]!["migrate_to_chat_id"] == after.Id
                && (await stage.Bot.SayAsync(after.Id, "Hi")).IsOk;
        },
        [Behaviour.UnknownTopicIs400] = async stage =>
        {
            var forum = stage.Telegram.World.Forum("Care Circle", stage.Jo);
            return (await stage.Bot.CallAsync("sendMessage", $$"""{"chat_id":{{forum.Id}},"message_thread_id":655,"text":"Hi"}""")).Description is "Bad Request: message thread not found";
        },
        [Behaviour.ClosedTopicIs400] = async stage =>
        {
            var forum = stage.Telegram.World.Forum("Care Circle", stage.Jo);
            var topic = forum.OpensTopic("Aftercare", stage.Jo);
            topic.Closes();
            return (await stage.Bot.CallAsync("sendMessage", $$"""{"chat_id":{{forum.Id}},"message_thread_id":{{topic.Id}},"text":"Hi"}""")).Description is "Bad Request: TOPIC_CLOSED";
        },
        [Behaviour.MissingReplyRefused] = async stage =>
            (await stage.SendAsync("\"text\":\"Hi\",\"reply_parameters\":{\"message_id\":999}")).Description is "Bad Request: message to be replied not found"
            && (await stage.SendAsync("\"text\":\"Hi\",\"reply_parameters\":{\"message_id\":999,\"allow_sending_without_reply\":true}")).IsOk,
        [Behaviour.PrivateHasNoAdministrators] = async stage =>
        {
            stage.Mira.Starts();
            return (await stage.Bot.CallAsync("getChatAdministrators", $$"""{"chat_id":{{stage.Mira.Id}}}""")).Description is "Bad Request: there are no administrators in the private chat";
        },
        [Behaviour.MembersNeedAdministrator] = async stage =>
        {
            var group = stage.Group();
            var refused = await MemberAsync(stage, group, stage.Jo);
            group.Promotes(stage.Telegram.Bot, stage.Jo);
            return refused.Description is "Bad Request: member list is inaccessible" && (string?)(await MemberAsync(stage, group, stage.Jo)).Result?["status"] is "creator";
        },
        [Behaviour.MemberTable] = async stage =>
        {
            var group = stage.Group();
            group.Promotes(stage.Telegram.Bot, stage.Jo);
            foreach (var status in new[] { "administrator", "member", "restricted", "left", "kicked", "status_of_a_later_version" })
            {
                group.Has(stage.Mira, status, isMember: false);
                var member = (await MemberAsync(stage, group, stage.Mira)).Result!;
                if (!string.Equals((string?)member["status"], status, StringComparison.Ordinal) || (status is "restricted" && (bool?)member["is_member"] is not false))
                {
                    return false;
                }
            }

            return true;
        },
    };

    private static Task<bool> RefusesAsync(Stage stage, Action<Room> act, int status, string description)
    {
        var group = stage.Group();
        act(group);
        return RefusesAsync(stage, group, status, description);
    }

    private static async Task<bool> RefusesAsync(Stage stage, Room room, int status, string description)
    {
        var answer = await stage.Bot.SayAsync(room.Id, "Hi");
        return answer.Status == status && string.Equals(answer.Description, description, StringComparison.Ordinal);
    }

    private static Task<Answer> MemberAsync(Stage stage, Room group, Person person) =>
        stage.Bot.CallAsync("getChatMember", $$"""{"chat_id":{{group.Id}},"user_id":{{person.Id}}}""");
}
