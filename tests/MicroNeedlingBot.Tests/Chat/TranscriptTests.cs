using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat;

public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Chat", "Transcripts");

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Conversations_go_as_written(string file)
    {
        var transcript = Transcript.Read(File.ReadLines(Path.Combine(Folder, file)));
        var assistant = new Assistant(SampleKnowledge.Live(), SampleKnowledge.Judge, Platforms.Console);
        var conversation = Conversation.New;
        foreach (var (typed, expected) in transcript.Exchanges)
        {
            var turn = assistant.Respond(typed, conversation);
            PlainText.Lines(turn.Reply).ShouldBe(expected, customMessage: $"{file}: > {typed}");
            conversation = turn.Next;
        }
    }

    [Fact]
    public void A_transcript_that_begins_with_a_reply_is_refused() =>
        Should.Throw<FormatException>(() => Transcript.Read(["Hello!"])).Message.ShouldContain("Hello!");
}
