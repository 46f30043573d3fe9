using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.Tests.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.ConsoleChat;

public sealed class ConsoleConversationTests
{
    [Fact]
    public void A_pipe_gets_replies_and_nothing_else()
    {
        var output = new StringWriter { NewLine = "\n" };

        Hold(new PlainScreen(output), "make-up after", "", "thanks");

        output.ToString().ShouldBe("""
            When can I wear make-up again?
            Wait at least 24 hours.
            Source: the guide, After a session (checked 22 November 2026)
            This is general information, not medical advice.

            You're welcome!

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Nothing_is_read_after_quit()
    {
        var output = new StringWriter { NewLine = "\n" };

        Hold(new PlainScreen(output), "/quit", "thanks");

        output.ToString().ShouldBe("");
    }

    [Fact]
    public void A_person_is_greeted_prompted_and_bidden_farewell()
    {
        var screen = new RecordingScreen();

        Hold(screen, "thanks");

        screen.Shown.ShouldBe(["Hello!", "> ", "You're", "> ", "Take"]);
    }

    [Fact]
    public async Task An_interrupt_ends_the_wait_for_input()
    {
        var screen = new RecordingScreen();
        using var stop = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var holding = Task.Run(
            () => ConsoleConversation.Hold(Assistant(), screen, () => Block(never), stop.Token), TestContext.Current.CancellationToken);

        await stop.CancelAsync();
        await holding.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        never.Set();

        screen.Shown[^1].ShouldBe("Take");
    }

    private static string? Block(ManualResetEventSlim never)
    {
        never.Wait();
        return null;
    }

    private static void Hold(IChatScreen screen, params string[] lines)
    {
        var left = new Queue<string>(lines);
        ConsoleConversation.Hold(Assistant(), screen, () => left.TryDequeue(out var line) ? line : null, CancellationToken.None);
    }

    private static Assistant Assistant() => new(SampleKnowledge.Live(), SampleKnowledge.Judge, Platforms.Console);
}
