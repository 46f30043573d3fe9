using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Review;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Reads what a digest tells of.</summary>
internal static class DigestReading
{
    /// <summary>The digest of the days that end with one.</summary>
    /// <param name="community">The community; null for the base.</param>
    /// <param name="knowledge">What its members are answered from.</param>
    /// <param name="ofBase">The base as members of no community have it.</param>
    /// <param name="last">The last day, included.</param>
    /// <param name="days">How many days.</param>
    /// <param name="state">Reads the store.</param>
    /// <param name="cancel">Gives up.</param>
    public static async ValueTask<Digest> ReadAsync(Community? community, KnowledgeBase knowledge, KnowledgeContent ofBase, LocalDate last, int days, IRequestState state, CancellationToken cancel)
    {
        var scope = community?.Id ?? Community.Base;
        var first = last.PlusDays(1 - days);
        var open = (await state.Questions.OpenAsync(scope, OpenGroups.MostRead, cancel)).Where(question => question.Day >= last.PlusDays(-OpenGroups.DaysKept)).ToList();
        var asked = open.Where(question => question.Day >= first && question.Day <= last).ToList();
        var suggestions = await state.Feedback.SuggestionsAsync(scope, cancel);
        var overtaken = community is null ? [] : (await Shelf.ReadAsync(community, ofBase, state.Entries, cancel)).Entries.Where(entry => entry.IsOvertakenByBase).ToList();
        return new Digest(
            community?.Name,
            days,
            asked.Count == 0 ? [] : QuestionGroups.Of(asked, new QuestionLikeness(knowledge)),
            open.Count,
            suggestions.Count,
            suggestions.Count(suggestion => suggestion.Day >= first && suggestion.Day <= last),
            DueForReview.Of(knowledge.Content, community, last).Count)
        {
            Overtaken = overtaken.Count,
            NewlyOvertaken = overtaken.Count(entry => entry.BaseMoved?.InUtc().Date is { } day && day >= first && day <= last),
        };
    }
}
