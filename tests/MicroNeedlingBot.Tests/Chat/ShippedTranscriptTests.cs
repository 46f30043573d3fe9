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
    public void Members_read_what_was_reviewed(string file)
    {
        var path = Path.Combine(ShippedKnowledge.Root, "tests", "transcripts", file);
        if (Environment.GetEnvironmentVariable("MNB_WRITE_TRANSCRIPTS") is "1")
        {
            Write(path);
        }

        Play(File.ReadAllLines(path), file, (reply, expected) => reply.ShouldBe(expected));
    }

    [Fact]
    public void The_readme_shows_what_people_see()
    {
        var readme = File.ReadAllText(Path.Combine(ShippedKnowledge.Root, "README.md")).Split("```")[1];
        Play(readme.Split('\n'), "README.md", (reply, expected) => reply.Take(expected.Count).ShouldBe(expected));
    }

    /// <summary>Writes the replies of today: read the difference as a member would before it is committed.</summary>
    private static void Write(string path)
    {
        var typed = File.ReadAllLines(path).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).ToList();
        var written = new List<string>();
        Play(typed.SelectMany(line => new[] { line, "?" }), path, (reply, _) => written.AddRange([typed[written.Count(line => line.StartsWith("> ", StringComparison.Ordinal))], .. reply]));
        File.WriteAllText(path, string.Join('\n', written) + "\n");
    }

    private static void Play(IEnumerable<string> lines, string file, Action<IReadOnlyList<string>, IReadOnlyList<string>> compare)
    {
        var assistant = new Assistant(ShippedKnowledge.Live, Platforms.Console);
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
