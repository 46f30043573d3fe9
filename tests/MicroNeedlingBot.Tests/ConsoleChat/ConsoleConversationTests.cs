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
    public async Task A_pipe_gets_replies_and_nothing_else()
    {
        var output = new StringWriter { NewLine = "\n" };

        await HoldAsync(new PlainScreen(output), "make-up after", "", "thanks");

        output.ToString().ShouldBe("""
            When can I wear make-up again?
            Wait at least 24 hours.
            Source: the guide, After a session (checked 22 November 2026)
            This is general information, not medical advice.

            You're welcome!

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task An_empty_line_is_an_answer_only_where_a_form_waits_for_one(bool asking, int heard)
    {
        var chat = new CountingChat { IsAsking = asking };
        var lines = new Queue<string>(["", "thanks"]);

        await ConsoleConversation.HoldAsync(chat, new PlainScreen(TextWriter.Null), () => lines.TryDequeue(out var line) ? line : null, CancellationToken.None);

        chat.Heard.ShouldBe(heard);
    }

    [Fact]
    public async Task Nothing_is_read_after_quit()
    {
        var output = new StringWriter { NewLine = "\n" };

        await HoldAsync(new PlainScreen(output), "/quit", "thanks");

        output.ToString().ShouldBe("");
    }

    [Fact]
    public async Task A_person_is_greeted_prompted_and_bidden_farewell()
    {
        var screen = new RecordingScreen();

        await HoldAsync(screen, "thanks");

        screen.Shown.ShouldBe(["Hello!", "> ", "You're", "> ", "Take"]);
    }

    [Fact]
    public async Task An_interrupt_ends_the_wait_for_input()
    {
        var screen = new RecordingScreen();
        using var stop = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var holding = ConsoleConversation.HoldAsync(Chat(screen), screen, () => Block(never), stop.Token);

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

    private static async Task HoldAsync(IChatScreen screen, params string[] lines)
    {
        var left = new Queue<string>(lines);
        await ConsoleConversation.HoldAsync(Chat(screen), screen, () => left.TryDequeue(out var line) ? line : null, CancellationToken.None);
    }

    private static ForgetfulChat Chat(IChatScreen screen) => new(new Assistant(SampleKnowledge.Live(), SampleKnowledge.Judge, Platforms.Console), screen);
}
