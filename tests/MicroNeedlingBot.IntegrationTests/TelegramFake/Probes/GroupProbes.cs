using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.People;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>What of a group's talk comes, from whom, and what becomes of groups.</summary>
internal static class GroupProbes
{
    public static Dictionary<Behaviour, Func<Stage, Task<bool>>> All { get; } = new()
    {
        [Behaviour.PrivacyMode] = async stage =>
        {
            var group = stage.Group();
            stage.Mira.WritesIn(group, "just talking");
            stage.Mira.WritesIn(group, "/ask@other_bot what");
            stage.Mira.WritesIn(group, "/ask@Guide_Helper_Bot what");
            return (await stage.Bot.UpdatesAsync()).Count == 1;
        },
        [Behaviour.BareCommandsGoToTheLastBot] = async stage =>
        {
            var group = stage.Group();
            stage.Mira.WritesIn(group, "/ask before");
            await stage.Bot.SayAsync(group.Id, "Hello");
            stage.Mira.WritesIn(group, "/ask after");
            return await stage.HearsAsync("/ask after") && !await stage.HearsAsync("/ask before");
        },
        [Behaviour.PrivacyFixedWhenAdded] = async stage =>
        {
            var group = stage.Group();
            stage.Telegram.World.CanReadAllGroupMessages = true;
            stage.Mira.WritesIn(group, "before");
            group.RemovesBot(stage.Jo);
            group.AddsBot(stage.Jo);
            stage.Mira.WritesIn(group, "after");
            return await stage.HearsAsync("after") && !await stage.HearsAsync("before");
        },
        [Behaviour.AdministratorsSeeAll] = async stage =>
        {
            var group = stage.Group();
            group.Promotes(stage.Telegram.Bot, stage.Jo);
            stage.Mira.WritesIn(group, "just talking");
            return await stage.HearsAsync("just talking");
        },
        [Behaviour.BotsAreNotHeard] = async stage =>
        {
            var group = stage.Group();
            group.Promotes(stage.Telegram.Bot, stage.Jo);
            group.BotWrites(stage.Telegram.World.OtherBot("quiz"), "A quiz!");
            return !await stage.HearsAsync("A quiz!");
        },
        [Behaviour.AnonymousAdministrators] = async stage =>
        {
            var group = stage.Group();
            group.AnonymousWrites("/setup@guide_helper_bot", "head mod");
            var message = (await stage.Bot.UpdatesAsync())[0]!["message"]!;
            return (long)message["from"]!["id"]! == World.GroupAnonymousBotId && (long)message["sender_chat"]!["id"]! == group.Id;
        },
        [Behaviour.ChannelSenders] = async stage =>
        {
            var channel = stage.Telegram.World.Channel("News");
            stage.Group().ChannelWrites(channel, "/ask@guide_helper_bot what");
            var message = (await stage.Bot.UpdatesAsync())[0]!["message"]!;
            return (long)message["from"]!["id"]! == World.ChannelBotId && (long?)message["sender_chat"]?["id"] == channel.Id;
        },
        [Behaviour.LinkedPosts] = async stage =>
        {
            stage.Group().LinkedChannelPosts(stage.Telegram.World.Channel("News"), "/ask@guide_helper_bot what");
            var message = (await stage.Bot.UpdatesAsync())[0]!["message"]!;
            return (long)message["from"]!["id"]! == World.TelegramId && (bool?)message["is_automatic_forward"] is true;
        },
        [Behaviour.UpgradeIsTold] = async stage =>
        {
            var group = stage.Telegram.World.Group("Care Circle", stage.Jo);
            var after = group.Upgrades();
            var told = (await stage.Bot.UpdatesAsync()).Select(update => update!["message"]!).ToList();
            return told.Count == 2 && (long?)told[0]["migrate_to_chat_id"] == after.Id && (long?)told[1]["migrate_from_chat_id"] == group.Id;
        },
        [Behaviour.BlockingIsTold] = async stage =>
        {
            stage.Mira.Blocks();
            stage.Mira.Unblocks();
            var told = (await stage.Bot.UpdatesAsync()).Select(update => (string?)update!["my_chat_member"]?["new_chat_member"]?["status"]);
            return told.SequenceEqual(["kicked", "member"], StringComparer.Ordinal);
        },
        [Behaviour.UserBeforeStatus] = async stage =>
        {
            stage.Mira.Blocks();
            return ((await stage.Bot.UpdatesAsync())[0]!["my_chat_member"]!["new_chat_member"]!.AsObject()).First().Key is "user";
        },
        [Behaviour.GeneralHasNoNumber] = async stage =>
        {
            var forum = stage.Telegram.World.Forum("Care Circle", stage.Jo);
            return await stage.Bot.CallAsync("sendMessage", $$"""{"chat_id":{{forum.Id}},"message_thread_id":1,"text":"Hi"}""") is { Description: "Bad Request: message thread not found" }
                && (await stage.Bot.SayAsync(forum.Id, "Hi")).Result!["message_thread_id"] is null;
        },
        [Behaviour.TopicReplyTrap] = async stage =>
        {
            var forum = stage.Telegram.World.Forum("Care Circle", stage.Jo);
            var topic = forum.OpensTopic("Aftercare", stage.Jo);
            stage.Mira.WritesIn(forum, "/ask@guide_helper_bot what", topic);
            var message = (await stage.Bot.UpdatesAsync()).Last()!["message"]!;
            return (bool?)message["is_topic_message"] is true && (int?)message["message_thread_id"] == topic.Id && (string?)message["reply_to_message"]?["forum_topic_created"]?["name"] is "Aftercare";
        },
        [Behaviour.ReplyThreadNumbers] = async stage =>
        {
            var group = stage.Group();
            await stage.Bot.SayAsync(group.Id, "Hello");
            var said = await group.NextFromBotAsync();
            stage.Mira.WritesIn(group, "and then?", replyTo: said);
            var message = (await stage.Bot.UpdatesAsync()).Last()!["message"]!;
            return (int?)message["message_thread_id"] == said.Id && message["is_topic_message"] is null;
        },
    };
}
