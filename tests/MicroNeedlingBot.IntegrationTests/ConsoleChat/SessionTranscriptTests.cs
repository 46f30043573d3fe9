using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Storage.Opening;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.ConsoleChat;

/// <summary>
/// Conversations about sessions and between moderators, with the shipped knowledge base and plan, on a real store whose clock stands until
/// <c>/clock</c> moves it. The first line of a file says what time it is: <c># now 2026-11-24T10:15:00Z</c>.
/// </summary>
public sealed class SessionTranscriptTests
{
    private const string Typed = "> ";
    private const string NowIs = "# now ";

    private static readonly BuildGround s_ground = new(Path.Combine(Path.GetTempPath(), $"mnb-vectors-{Environment.ProcessId}"));

    private static readonly string[] s_folders = ["sessions", "moderation"];

    public static TheoryData<string> Files() =>
        [.. s_folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.chat")).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(ShippedKnowledge.Root, "tests", "transcripts");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Members_read_what_was_reviewed(string file)
    {
        var path = Path.Combine(Folder, file);
        var expected = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var played = await PlayAsync(expected.Split('\n'));
        if (Environment.GetEnvironmentVariable("MNB_WRITE_TRANSCRIPTS") is "1")
        {
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
            return;
        }

        played.ShouldBe(expected);
    }

    /// <summary>The readme's conversations with a store, by their place among its blocks.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public async Task The_readme_shows_what_people_see(int block)
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(ShippedKnowledge.Root, "README.md"), TestContext.Current.CancellationToken);
        var shown = readme.ReplaceLineEndings("\n").Split("```")[block].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var played = (await PlayAsync([NowIs + "2026-11-24T10:15:00Z", .. shown])).Split('\n');

        // A "…" stands for what is left out: lines, or the end of one.
        var at = 0;
        foreach (var line in shown.Where(line => line is not "…"))
        {
            at = Array.FindIndex(played, at, said => line.EndsWith('…') ? said.StartsWith(line[..^2], StringComparison.Ordinal) : string.Equals(said, line, StringComparison.Ordinal)) + 1;
            at.ShouldBeGreaterThan(0, line);
        }
    }

    private static async Task<string> PlayAsync(IReadOnlyList<string> lines)
    {
        var now = InstantPattern.General.Parse(lines.Single(line => line.StartsWith(NowIs, StringComparison.Ordinal))[NowIs.Length..]).Value;
        var time = new ShiftedTime(new StoppedTime(now));
        var folder = Directory.CreateTempSubdirectory("mnb-chat-");
        await using var storage = await BotStorage.OpenAsync(new StorageSettings(StorageProvider.Sqlite, folder.FullName, ConnectionString: null), time, CancellationToken.None);
        var output = new StringWriter { NewLine = "\n" };
        using var reception = new Reception(ShippedKnowledge.Live, storage, s_ground, time);
        using var chat = new StoredChat(reception, storage, new PlainScreen(output), time, folder.FullName, output.WriteLine);
        await chat.BeginAsync();
        foreach (var line in lines.TakeWhile(line => line.StartsWith('#')))
        {
            await output.WriteLineAsync(line);
        }

        foreach (var typed in lines.Where(line => line.StartsWith(Typed, StringComparison.Ordinal)))
        {
            await output.WriteLineAsync(typed);
            await chat.SayAsync(typed[Typed.Length..]);
            await chat.CatchUpAsync();
            await reception.Views!.SettleAsync();
        }

        return output.ToString().Replace("\n\n", "\n", StringComparison.Ordinal).Replace(folder.FullName, "…", StringComparison.Ordinal);
    }
}
