using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.IntegrationTests.Storage;
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
        var assistant = new Assistant(ShippedKnowledge.Live, Platforms.Console);
        using var chat = new StoredChat(storage.Storage, assistant, new PlainScreen(output), new ShiftedTime(new StoppedTime(TestStorage.Now)), storage.Settings.Folder, static _ => { });
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
