using NodaTime;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Groups open questions that ask the same.</summary>
internal static class QuestionGroups
{
    /// <summary>From this likeness on, two questions count as one. Set on some thirty questions about seven topics, each asked in several ways, and on the pairs of the tuning set.</summary>
    public const double Threshold = 0.3;

    /// <summary>
    /// The groups, the biggest first, then the one that was asked last. The oldest question of a group leads it: each
    /// question joins the leader that it is most like, so that newer questions never change who is in which group.
    /// </summary>
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<OpenQuestion> questions, QuestionLikeness likeness)
    {
        var leaders = new List<(QuestionLikeness.Marks Marks, List<OpenQuestion> Questions)>();
        foreach (var question in questions.OrderBy(question => question.Id))
        {
            var marks = likeness.Read(question.Text);
            var (best, most) = (-1, Threshold);
            for (var at = 0; at < leaders.Count; at++)
            {
                var alike = QuestionLikeness.Of(leaders[at].Marks, marks);
                (best, most) = alike >= most && (best < 0 || alike > most) ? (at, alike) : (best, most);
            }

            if (best < 0)
            {
                leaders.Add((marks, [question]));
            }
            else
            {
                leaders[best].Questions.Add(question);
            }
        }

        return [.. leaders
            .Select(leader => new QuestionGroup(leader.Questions))
            .OrderByDescending(group => group.Count)
            .ThenByDescending(group => group.Last)
            .ThenBy(group => group.Leader.Id)];
    }
}

/// <summary>Open questions that ask the same.</summary>
/// <param name="Questions">The questions, the oldest first; at least one.</param>
internal sealed record QuestionGroup(IReadOnlyList<OpenQuestion> Questions)
{
    /// <summary>The one that was there first.</summary>
    public OpenQuestion Leader => Questions[0];

    public int Count => Questions.Count;

    public LocalDate First => Questions.Min(question => question.Day);

    public LocalDate Last => Questions.Max(question => question.Day);

    public IReadOnlyList<long> Ids => [.. Questions.Select(question => question.Id)];

    /// <summary>How it was asked, each wording once, the oldest first.</summary>
    public IReadOnlyList<string> Wordings => [.. Questions.Select(question => question.Text).Distinct(StringComparer.OrdinalIgnoreCase)];
}
