using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Moderation.Feedback;

/// <summary>Decides suggestions; whoever made one hears once: a suggestion that is decided can't be decided again.</summary>
internal static class SuggestionEnds
{
    /// <summary>An entry was written for it. False when it is not open here.</summary>
    public static async ValueTask<bool> AcceptAsync(Request request, Caller caller, long id, Entry answer) =>
        await DecideAsync(request, caller, id, accepted: true, suggestion =>
        [
            Paragraph.Of($"The moderators of {Name(caller)} took up what you suggested: “{suggestion.Text}”. Thank you! Here is what it became:"),
            .. EntryBlocks.Of(answer, request.Content, titled: true),
        ]);

    /// <summary>It is not taken up. False when it is not open here.</summary>
    public static async ValueTask<bool> DeclineAsync(Request request, Caller caller, long id) =>
        await DecideAsync(request, caller, id, accepted: false, suggestion =>
            [Paragraph.Of($"The moderators of {Name(caller)} read what you suggested, “{suggestion.Text}”, and won't take it up this time. Thank you all the same.")]);

    private static async ValueTask<bool> DecideAsync(Request request, Caller caller, long id, bool accepted, Func<Suggestion, IReadOnlyList<Block>> words)
    {
        if (await caller.State.Feedback.DecideAsync(caller.Standing.CommunityId, id, accepted, request.Cancel) is not { } suggestion)
        {
            return false;
        }

        if (await caller.State.Members.AccountAsync(suggestion.AccountId, request.Cancel) is { } account)
        {
            await WaitingMembers.SendAsync(request, caller, account, new Reply(words(suggestion)));
        }

        return true;
    }

    private static string Name(Caller caller) => caller.Standing.Community?.Name ?? "this bot";
}
