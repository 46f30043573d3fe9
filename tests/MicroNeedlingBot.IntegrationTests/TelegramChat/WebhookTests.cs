using System.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>Updates that Telegram posts, taken by the same intake as those that are asked for.</summary>
public sealed class WebhookTests
{
    private const string Question = """{"update_id":91000001,"message":{"message_id":41,"from":{"id":5123456789,"is_bot":false,"first_name":"Mira"},"chat":{"id":5123456789,"first_name":"Mira","type":"private"},"date":1795327200,"text":"when can i wear make-up again"}}""";

    [Fact]
    public async Task Only_who_knows_the_secret_is_heard()
    {
        await using var world = await TelegramWorld.StartAsync();

        (await TakeAsync(world, secret: null)).ShouldBe(401);
        (await TakeAsync(world, "guessed")).ShouldBe(401);
        world.Bot.Webhook.Secret.ShouldNotContain(world.Fake.Token.Split(':')[1]);
    }

    [Fact]
    public async Task Nothing_is_taken_before_the_bot_listens_so_that_it_comes_again()
    {
        await using var world = await TelegramWorld.StartAsync();

        (await TakeAsync(world, world.Bot.Webhook.Secret)).ShouldBe(503);
    }

    [Fact]
    public async Task What_is_posted_is_answered_once_however_often_it_is_posted()
    {
        await using var world = await TelegramWorld.StartAsync(posted: true);
        var mira = world.World.User("Mira");
        mira.Starts();
        await mira.Private.NextFromBotAsync();

        (await TelegramWorld.AskAsync(mira, "when can i wear make-up again")).Text.ShouldContain("24 hours");

        world.Fake.Contract.Violations.ShouldBeEmpty();
    }

    private static ValueTask<int> TakeAsync(TelegramWorld world, string? secret) =>
        world.Bot.Webhook.TakeAsync(secret, Encoding.UTF8.GetBytes(Question), CancellationToken.None);
}
