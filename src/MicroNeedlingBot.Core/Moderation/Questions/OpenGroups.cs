using System.Globalization;
using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>
/// The open questions of the current community in groups. A group is named by its leader and by the newest question that
/// the moderator saw in it: <c>#12-40</c>. What was asked since is not settled along with it.
/// </summary>
internal static partial class OpenGroups
{
    /// <summary>The most open questions that are looked at, the newest.</summary>
    public const int MostRead = 500;

    /// <summary>For how many days a question is kept.</summary>
    public const int DaysKept = 90;

    /// <summary>The groups, the biggest first.</summary>
    public static async ValueTask<IReadOnlyList<QuestionGroup>> AllAsync(Request request, Caller caller)
    {
        var oldest = PassingOn.Today(caller).PlusDays(-DaysKept);
        var open = await caller.State.Questions.OpenAsync(caller.Standing.CommunityId, MostRead, request.Cancel);
        return QuestionGroups.Of(open.Where(question => question.Day >= oldest), new QuestionLikeness(request.Knowledge));
    }

    /// <summary>The group of a name, with what the moderator saw of it; null when it is settled, or another community's.</summary>
    public static async ValueTask<QuestionGroup?> FindAsync(Request request, Caller caller, string name)
    {
        if (Name().Match(name) is not { Success: true } match)
        {
            return null;
        }

        var (leader, seen) = (Number(match, "leader"), Number(match, "seen"));
        return (await AllAsync(request, caller)).FirstOrDefault(group => group.Leader.Id == leader) is { } found
            ? new QuestionGroup([.. found.Questions.Where(question => question.Id <= seen)])
            : null;
    }

    /// <summary>What a group is called in choices.</summary>
    public static string NameOf(QuestionGroup group) => string.Create(CultureInfo.InvariantCulture, $"#{group.Leader.Id}-{group.Questions[^1].Id}");

    private static long Number(Match match, string name) => long.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^#(?<leader>[0-9]{1,18})-(?<seen>[0-9]{1,18})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
