using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Review;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>What waits for a community's moderators.</summary>
/// <param name="Name">What the community is called; null for the base.</param>
/// <param name="Days">How many days the digest is about.</param>
/// <param name="New">Groups that were asked in those days, the biggest first, with what was asked in them alone.</param>
/// <param name="Open">All questions that are open.</param>
/// <param name="Suggestions">Suggestions that wait.</param>
/// <param name="NewSuggestions">How many of them were made in those days.</param>
/// <param name="Due">Answers that are due to be checked.</param>
internal sealed record Digest(string? Name, int Days, IReadOnlyList<QuestionGroup> New, int Open, int Suggestions, int NewSuggestions, int Due)
{
    /// <summary>Versions of theirs whose base entry has changed or gone since.</summary>
    public int Overtaken { get; init; }

    /// <summary>How many of those did in those days.</summary>
    public int NewlyOvertaken { get; init; }

    /// <summary>Whether something came in those days. What waits for longer disturbs nobody a second time.</summary>
    public bool IsNews => New.Count > 0 || NewSuggestions > 0 || NewlyOvertaken > 0;
}

/// <summary>Puts a digest into words.</summary>
internal static class DigestReply
{
    private const int MostGroups = 5;

    /// <summary>The reply; null where nothing waits.</summary>
    public static Reply? Of(Digest digest)
    {
        if (digest is { New.Count: 0, Suggestions: 0, Due: 0, Overtaken: 0 })
        {
            return null;
        }

        var asked = digest.New.Sum(group => group.Count);
        return new Reply(
        [
            Paragraph.Of($"{(digest.Name is { } name ? $"For the moderators of {name}" : "For the owner")}, {(digest.Days == 1 ? "the last day" : $"the last {Paging.Count(digest.Days, "day")}")}:{(asked == 0 ? " no new question without an answer." : "")}"),
            .. asked == 0 ? [] : (Block[])
            [
                Paragraph.Of($"{Paging.Count(asked, "question")} without an answer{(digest.Open > asked ? $" ({digest.Open} open in all)" : "")}:"),
                new PointList([.. digest.New.Take(MostGroups).Select(group => (IReadOnlyList<Run>)[new Run($"{group.Count} ×: {group.Leader.Text}")])], Numbered: false),
            ],
            ChoiceLists.Numbered("You can:", Choices(digest, asked)),
        ]);
    }

    private static IEnumerable<(string Text, ChoiceAction Action)> Choices(Digest digest, int asked)
    {
        if (asked > 0)
        {
            yield return ("Go through the questions", new SayText("/faq unanswered"));
        }

        if (digest.Suggestions > 0)
        {
            yield return ($"Read {Paging.Count(digest.Suggestions, "suggestion")}", new SayText("/faq suggestions"));
        }

        if (digest.Overtaken > 0)
        {
            yield return ($"Look at {Paging.Count(digest.Overtaken, "version")} of yours whose base entry changed or was removed", new SayText("/faq review"));
        }

        if (digest.Due > 0)
        {
            yield return ($"Check {Paging.Count(digest.Due, "answer")} that {(digest.Due == 1 ? "is" : "are")} due", new SayText("/faq review"));
        }
    }
}
