using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>How much room an answer takes on a platform, once it is rendered there.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Length">Characters, signs of markup and escapes counted where they count there.</param>
/// <param name="Most">The most that it may have.</param>
internal sealed record PlatformRoom(string Platform, int Length, int Most)
{
    /// <summary>Discord's plain message; what is longer goes into a card.</summary>
    public const int DiscordMessage = 2_000;

    private const int DiscordCard = 4_096;
    private const int TelegramMessage = 4_096;

    // The source line, and what is said around an answer, need room below it.
    private const int Around = 400;

    private const string Escaped = "\\*_~`|>#-+.!()[]<>@";

    public bool Fits => Length + Around <= Most;

    public string Words => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Platform} {Length:N0} of {Most:N0} characters");

    /// <summary>The room that an entry takes on each platform that has a limit.</summary>
    public static IReadOnlyList<PlatformRoom> Of(Entry entry)
    {
        var blocks = ReplyMarkdown.Parse(entry.Answer);
        var discord = Escapes(entry.Question) + 4 + blocks.Sum(block => Runs(block).Sum(OnDiscord) + Between(block));
        var telegram = entry.Question.Length + blocks.Sum(block => Runs(block).Sum(run => run.Text.Length) + Between(block));
        return [new PlatformRoom("Discord", discord, discord + Around <= DiscordMessage ? DiscordMessage : DiscordCard), new PlatformRoom("Telegram", telegram, TelegramMessage)];

        // Line ends, and the sign before each point.
        static int Between(Block block) => block is PointList list ? (list.Items.Count * 5) + 2 : 2;
    }

    /// <summary>The runs of text in a block.</summary>
    public static IEnumerable<Run> Runs(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Runs,
        PointList list => list.Items.SelectMany(item => item),
        _ => [],
    };

    private static int OnDiscord(Run run) =>
        Escapes(run.Text) + (run.Bold ? 4 : 0) + (run.Italic ? 2 : 0) + (run.Link is { } link ? link.Length + 4 : 0);

    private static int Escapes(string text) => text.Length + text.Count(c => Escaped.Contains(c, StringComparison.Ordinal));
}
