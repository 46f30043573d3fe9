using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Moderation.Feedback;

/// <summary>What members say of an answer.</summary>
internal static class RatingActs
{
    private const int MostOthers = 3;

    /// <summary>The line under an answer.</summary>
    /// <param name="entry">What was answered.</param>
    /// <param name="asked">Whether it was asked in words: what was picked from a list was meant.</param>
    public static IEnumerable<(string Text, ChoiceAction Action)> Offer(Entry entry, bool asked)
    {
        var revision = entry.Origin?.Revision ?? 0;
        yield return ("Helpful", new RateEntry(entry.Id, revision, Helpful: true));
        yield return ("Not helpful", new RateEntry(entry.Id, revision, Helpful: false));
        if (asked)
        {
            yield return ("Not my question", new NotMyQuestion(entry.Id));
        }
    }

    /// <summary>Keeps what was said; the last word of a member counts.</summary>
    public static async ValueTask<Turn> RateAsync(Request request, Caller caller, RateEntry rate)
    {
        if (request.Content.Find(rate.EntryId) is null || rate.Revision < 0)
        {
            return MemberActs.Say(request, Reply.Of(Wording.Gone));
        }

        await caller.State.Feedback.RateAsync(caller.Standing.CommunityId, rate.EntryId, rate.Revision, caller.Account.Id, rate.Helpful, PassingOn.Today(caller), request.Cancel);
        return MemberActs.Thank(request, rate.Helpful ? "Thank you!" : "Thank you for telling. If something else was meant, put it in other words.");
    }

    /// <summary>The runners-up of the last question, where that is what was answered.</summary>
    public static Turn ShowOthers(Request request, NotMyQuestion not)
    {
        var candidates = request.Conversation.LastQuestion is { } question && request.Judge(question) is { Outcome: not Outcome.Urgent } verdict
            && verdict.Candidates.Any(candidate => Is(candidate, not.EntryId))
                ? verdict.Candidates.Where(candidate => !Is(candidate, not.EntryId)).Take(MostOthers).Select(candidate => candidate.Entry).ToList()
                : [];
        return MemberActs.Say(request, candidates.Count == 0
            ? Reply.Of(Wording.NoneMeant)
            : new Reply([ChoiceLists.WithNone("Sorry. Did you mean one of these:", candidates)]));
    }

    private static bool Is(Candidate candidate, string id) => string.Equals(candidate.Entry.Id, id, StringComparison.Ordinal);
}
