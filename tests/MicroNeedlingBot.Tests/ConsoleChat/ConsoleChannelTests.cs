using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Tests.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.ConsoleChat;

public sealed class ConsoleChannelTests
{
    [Fact]
    public async Task A_calendar_that_was_saved_before_stays()
    {
        using var folder = new TemporaryFolder();
        var channel = new ConsoleChannel(new RecordingScreen(), store: null!, folder.FullName);

        foreach (var content in (string[])["first", "second", "third"])
        {
            await channel.SendAsync(
                new OutgoingReply(new Account(1, Platforms.Console, "me", 1, ConsoleChannel.Chat, Reachable: true), ConsoleChannel.Chat, new Reply([new FileBlock("session-1.ics", "text/calendar", content)]), ReplyPlace.New),
                TestContext.Current.CancellationToken);
        }

        Read("session-1.ics").ShouldBe("first");
        Read("session-1 (2).ics").ShouldBe("second");
        Read("session-1 (3).ics").ShouldBe("third");
        string Read(string name) => File.ReadAllText(Path.Combine(folder.FullName, name));
    }
}
