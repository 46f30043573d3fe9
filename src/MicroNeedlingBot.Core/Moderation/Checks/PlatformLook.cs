using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>How an answer looks on the platforms, where it doesn't look alike on all of them.</summary>
internal static class PlatformLook
{
    private const int MostPoints = 2;

    /// <summary>A line for each difference; none for most answers.</summary>
    public static IEnumerable<string> Of(Entry entry)
    {
        var blocks = ReplyMarkdown.Parse(entry.Answer);
        if (PlatformRoom.Of(entry).Any(room => room is { Platform: "Discord", Most: > PlatformRoom.DiscordMessage }))
        {
            yield return "On Discord: in a card, as it is too long for a plain message there. On Telegram: in one message.";
        }

        foreach (var list in blocks.OfType<PointList>())
        {
            var points = list.Items.Take(MostPoints).Select((item, at) => $"{(list.Numbered ? $"{at + 1}." : "•")} {LengthRules.Shown(TextOf(item))}");
            yield return $"On Discord: an indented list. On Telegram, which has no lists: lines such as {string.Join(" / ", points.Select(point => $"“{point}”"))}.";
        }

        foreach (var link in blocks.SelectMany(PlatformRoom.Runs).Where(run => run.Link is not null).DistinctBy(run => run.Link, StringComparer.Ordinal))
        {
            yield return $"On Discord: “{link.Text}” opens {link.Link}. On Telegram: it shows that address first and asks.";
        }
    }

    private static string TextOf(IReadOnlyList<Run> item) => string.Concat(item.Select(run => run.Text));
}
