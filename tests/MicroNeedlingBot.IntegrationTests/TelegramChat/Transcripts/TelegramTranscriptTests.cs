using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat.Transcripts;

/// <summary>Whole conversations on Telegram, as people see them on a phone. How they are written stands in <c>tests/README.md</c>.</summary>
public sealed class TelegramTranscriptTests
{
    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(ShippedKnowledge.Root, "tests", "transcripts", "telegram");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task People_read_what_was_reviewed(string file)
    {
        var path = Path.Combine(Folder, file);
        var expected = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");

        var isWriting = Environment.GetEnvironmentVariable("MNB_WRITE_TRANSCRIPTS") is "1";

        var played = await PlayAsync(expected.TrimEnd('\n').Split('\n'), isWriting);

        if (isWriting)
        {
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
            return;
        }

        played.ShouldBe(expected);
    }

    private static async Task<string> PlayAsync(IReadOnlyList<string> lines, bool isWriting)
    {
        var output = new StringWriter { NewLine = "\n" };
        await using var scene = await Scene.OpenAsync(lines);
        var watch = new ChatWatch(scene.World.World.Bot);
        foreach (var line in lines.Where(line => !ChatWatch.IsWritten(line)))
        {
            await output.WriteLineAsync(line);
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            try
            {
                var (room, press) = await scene.PlayAsync(line);
                watch.Show(output, room, scene.Rooms, press);
            }
            catch (FormatException unplayable) when (isWriting)
            {
                // While one writes a conversation, it shows where it goes another way than was thought.
                await output.WriteLineAsync(ChatWatch.Unplayable + unplayable.Message);
            }
        }

        scene.World.Fake.Contract.Violations.ShouldBeEmpty();
        scene.World.Reports.ShouldBeEmpty();
        return output.ToString();
    }
}
