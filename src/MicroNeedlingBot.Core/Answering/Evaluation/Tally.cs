namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>How many questions of a group were handled how. What is out of scope is never right, only refused.</summary>
/// <param name="Name">The group: a topic, a style, or all.</param>
/// <param name="Total">The questions in the group.</param>
/// <param name="AnsweredRight">See <see cref="Handling.AnsweredRight"/>.</param>
/// <param name="AnsweredWrong">See <see cref="Handling.AnsweredWrong"/>.</param>
/// <param name="OfferedRight">See <see cref="Handling.OfferedRight"/>.</param>
/// <param name="OfferedWrong">See <see cref="Handling.OfferedWrong"/>.</param>
/// <param name="Refused">See <see cref="Handling.Refused"/>.</param>
/// <param name="Alarmed">See <see cref="Handling.Alarmed"/>.</param>
/// <param name="SmallTalk">See <see cref="Handling.SmallTalk"/>.</param>
/// <param name="FirstRight">Questions whose likeliest entry is right (hit@1).</param>
/// <param name="RightInThree">Questions with a right entry among the three likeliest (hit@3).</param>
public sealed record Tally(
    string Name,
    int Total,
    int AnsweredRight,
    int AnsweredWrong,
    int OfferedRight,
    int OfferedWrong,
    int Refused,
    int Alarmed,
    int SmallTalk,
    int FirstRight,
    int RightInThree)
{
    /// <summary>Counts one group.</summary>
    public static Tally Of(string name, IReadOnlyCollection<Judgement> group)
    {
        int Count(Handling handling) => group.Count(judgement => judgement.Handling == handling);
        return new Tally(
            name,
            group.Count,
            Count(Handling.AnsweredRight),
            Count(Handling.AnsweredWrong),
            Count(Handling.OfferedRight),
            Count(Handling.OfferedWrong),
            Count(Handling.Refused),
            Count(Handling.Alarmed),
            Count(Handling.SmallTalk),
            group.Count(judgement => judgement.FirstRight),
            group.Count(judgement => judgement.RightWithin(3)));
    }

    /// <summary>One tally for each group, by the group's name in ordinal order.</summary>
    public static IReadOnlyList<Tally> By(IEnumerable<Judgement> judgements, Func<Judgement, string> group) =>
        [.. judgements.GroupBy(group, StringComparer.Ordinal)
            .OrderBy(members => members.Key, StringComparer.Ordinal)
            .Select(members => Of(members.Key, [.. members]))];
}
