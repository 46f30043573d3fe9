using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat;

/// <summary>Conversations with the shipped knowledge base: what members really get to read.</summary>
public sealed class ShippedTranscriptTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(ShippedKnowledge.Root, "tests", "transcripts"), "*.chat").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Members_read_what_was_reviewed(string file) =>
        Play(File.ReadLines(Path.Combine(ShippedKnowledge.Root, "tests", "transcripts", file)), file, (reply, expected) => reply.ShouldBe(expected));

    [Fact]
    public void The_readme_shows_what_people_see()
    {
        var readme = File.ReadAllText(Path.Combine(ShippedKnowledge.Root, "README.md")).Split("```")[1];
        Play(readme.Split('\n'), "README.md", (reply, expected) => reply.Take(expected.Count).ShouldBe(expected));
    }

    private static void Play(IEnumerable<string> lines, string file, Action<IReadOnlyList<string>, IReadOnlyList<string>> compare)
    {
        var assistant = new Assistant(ShippedKnowledge.Live, new QuestionAnswerer(ShippedKnowledge.Live), Platforms.Console);
        var conversation = Conversation.New;
        foreach (var (typed, expected) in Transcript.Read(lines).Exchanges)
        {
            var turn = assistant.Respond(typed, conversation);
            expected.ShouldNotBeEmpty($"{file}: > {typed}");
            compare([.. PlainText.Lines(turn.Reply).Where(line => line.Length > 0)], expected);
            conversation = turn.Next;
        }
    }
}
