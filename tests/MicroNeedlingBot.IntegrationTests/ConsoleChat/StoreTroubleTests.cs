using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.ConsoleChat;

public sealed class StoreTroubleTests
{
    [Fact]
    public async Task Who_writes_while_the_database_is_locked_hears_that_nothing_was_saved_and_can_go_on()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite, Duration.FromMilliseconds(100));
        var output = new StringWriter { NewLine = "\n" };
        var time = new ShiftedTime(new StoppedTime(TestStorage.Now));
        using var ground = new BuildGround(storage.Settings.Folder);
        using var reception = new Reception(ShippedKnowledge.Live, storage.Storage, ground, time);
        using var chat = new StoredChat(reception, storage.Storage, new PlainScreen(output), time, storage.Settings.Folder, static _ => { });
        await chat.BeginAsync();

        await using (await storage.Database.WriteAsync(CancellationToken.None))
        {
            await chat.SayAsync("/timezone london");
        }

        output.ToString().ShouldStartWith("Nothing was saved: ");
        await chat.SayAsync("/timezone london");
        output.ToString().ShouldContain("Your time zone is Europe/London");
    }
}
