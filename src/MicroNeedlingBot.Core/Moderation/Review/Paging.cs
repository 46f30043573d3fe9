using System.Globalization;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Moderation.Review;

/// <summary>Lists that are shown page by page.</summary>
internal static class Paging
{
    /// <summary>The page that was typed; the first for anything else.</summary>
    public static int Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000) : 1;

    /// <summary>The choice that leads on; none on the last page.</summary>
    public static IEnumerable<(string Text, ChoiceAction Action)> Next(int all, int page, int size, string line)
    {
        if (all - (page * size) is > 0 and var left)
        {
            yield return ($"Next page ({left.ToString(CultureInfo.InvariantCulture)} left)", new SayText(string.Create(CultureInfo.InvariantCulture, $"{line}{page + 1}")));
        }
    }

    /// <summary>", page 2 of 3" where there are several.</summary>
    public static string Of(int all, int page, int size) =>
        all <= size ? "" : string.Create(CultureInfo.InvariantCulture, $", page {page} of {(all + size - 1) / size}");

    /// <summary>"1 question", "2 questions".</summary>
    public static string Count(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
