using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Moderation.Review;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Moderation.Feedback;

/// <summary><c>/faq stats</c>: what is asked, and what members think of the answers, as a table and as a file.</summary>
internal static class StatsCommand
{
    private const int UsualDays = 30;
    private const int MostDays = 366;
    private const int MostShown = 10;
    private const int MostUnhelpful = 5;

    /// <summary>Runs it for somebody who may edit here.</summary>
    public static async ValueTask<Turn> RunAsync(Request request, Caller caller, string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Days(words.FirstOrDefault()) is not { } days)
        {
            return request.End(Reply.Of($"Give a number of days from 1 to {MostDays}: /faq stats 7."));
        }

        var (community, last) = (caller.Standing.CommunityId, PassingOn.Today(caller));
        var first = last.PlusDays(1 - days);
        var feedback = caller.State.Feedback;
        var counts = await feedback.CountsAsync(community, first, last, request.Cancel);
        var before = await feedback.CountsAsync(community, first.PlusDays(-days), first.PlusDays(-1), request.Cancel);
        var ratings = await feedback.RatingsAsync(community, first, last, request.Cancel);
        var stats = FaqStats.Of(counts, before, ratings, id => request.Content.Find(id)?.Origin?.Revision ?? 0);
        var earlier = FaqStats.Of(before, [], [], static _ => 0);
        return request.End(stats is { Asked: 0, Entries: [] }
            ? Reply.Of($"Nothing was asked here in the last {Paging.Count(days, "day")}.")
            : new Reply([.. Blocks(stats, earlier, days, request.Content), File(stats, request.Content, last)]));
    }

    private static int? Days(string? typed) => typed is null ? UsualDays
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days
        : null;

    private static IEnumerable<Block> Blocks(FaqStats stats, FaqStats earlier, int days, KnowledgeContent content)
    {
        var share = stats.Asked == 0 ? "" : $", {Percent(stats.UnansweredShare)} without an answer{(earlier.Asked == 0 ? "" : $" ({Percent(earlier.UnansweredShare)} before)")}";
        yield return Paragraph.Of($"The last {Paging.Count(days, "day")}: {Paging.Count(stats.Asked, "question")} ({Change(stats.Asked, earlier.Asked)}){share}.");
        if (stats.Entries.Where(entry => entry.Asked > 0).Take(MostShown).ToList() is { Count: > 0 } asked)
        {
            yield return Paragraph.Of("Most asked:");
            yield return new TableBlock(["asked", "before", "helpful", "question"], [.. asked.Select(entry => (IReadOnlyList<string>)[Number(entry.Asked), Number(entry.AskedBefore), Helpful(entry), Title(entry, content)])]);
        }

        if (stats.LeastHelpful.Take(MostUnhelpful).ToList() is { Count: > 0 } poor)
        {
            yield return Paragraph.Of($"Least helpful, of those with {FaqStats.EnoughRatings} or more ratings:");
            yield return new TableBlock(["helpful", "ratings", "question"], [.. poor.Select(entry => (IReadOnlyList<string>)[Helpful(entry), Number(entry.Ratings), Title(entry, content)])]);
        }
    }

    private static FileBlock File(FaqStats stats, KnowledgeContent content, LocalDate day) => new(
        $"faq-stats-{LocalDatePattern.Iso.Format(day)}.csv",
        "text/csv",
        CsvText.Write(stats.Entries
            .Select(entry => (IEnumerable<string>)[entry.EntryId, Title(entry, content), Number(entry.Asked), Number(entry.AskedBefore), Number(entry.Helpful), Number(entry.NotHelpful)])
            .Prepend(["entry", "question", "asked", "asked before", "helpful", "not helpful"])));

    private static string Title(EntryStats entry, KnowledgeContent content) => content.Find(entry.EntryId)?.Question ?? $"{entry.EntryId} (gone)";

    private static string Helpful(EntryStats entry) => entry.Ratings == 0 ? "–" : Percent((double)entry.Helpful / entry.Ratings);

    private static string Change(int now, int before) => before == 0 ? "none before"
        : now == before ? "as many as before"
        : string.Create(CultureInfo.InvariantCulture, $"{(now > before ? "+" : "−")}{Math.Abs(now - before) * 100.0 / before:0} % against the time before");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
}
