using System.Globalization;
using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders.Acts;

namespace MicroNeedlingBot.Chat;

/// <summary>A number picks what was offered last.</summary>
internal static partial class PickRoute
{
    /// <summary>The turn of a picked choice; null when nothing was picked.</summary>
    /// <param name="request">The message.</param>
    /// <param name="platform">Where: only the terminal has no buttons.</param>
    /// <param name="say">Takes a request whose choice stands for typed words.</param>
    public static async ValueTask<Turn?> TryAsync(Request request, Platforms platform, Func<Request, ValueTask<Turn>> say) => Picked(request, platform) switch
    {
        { } pick when pick.Action is SayText said => await say(request.Saying(said.Text)),
        { } pick when pick.Action is ActOnReminder act => GoOn(request, await ReminderActs.RunAsync(request, act)),
        { } pick when pick.Action is UseCommunity use => await CommunityCommand.UseAsync(request, use),
        { } pick when pick.Action is MemberAct act => GoOn(request, await MemberActs.RunAsync(request, act)),
        { } pick when pick.Action is { } action => GoOn(request, await AfterQuestion.PickedAsync(request, action, Show(request, action, platform))),
        { } pick => pick.Turn,
        null => null,
    };

    /// <summary>A form whose question a reminder covered is asked again, unless what was picked has choices of its own.</summary>
    private static Turn GoOn(Request request, Turn turn) =>
        request.Conversation.Dialogue is not { } open ? turn
        : turn.Reply.Choices.Any(choice => choice.Action is ActOnReminder) ? turn with { Reply = new Reply([.. turn.Reply.Blocks, new Note($"Still open: {open.Question} Answer that in words.")]) }
        : turn.WithQuestion(open);

    private static Pick? Picked(Request request, Platforms platform)
    {
        if (request.Pressed is { } pressed)
        {
            return new Pick(pressed.Action, Turn: null);
        }

        var offered = request.Conversation.Offered;
        var text = request.Text.Trim();
        if (offered.Any(choice => choice.Action is NoneOfThese) && NoneWords().IsMatch(text))
        {
            return new Pick(new NoneOfThese(), Turn: null);
        }

        if (PickWords.Find(text, request.Conversation) is { } worded)
        {
            return new Pick(worded.Action, Turn: null);
        }

        if (NumberWords().Match(text) is not { Success: true } match)
        {
            return null;
        }

        if (offered.Count == 0)
        {
            // In the middle of a form a number answers the form: a day, an hour.
            return request.Conversation.Dialogue is null ? new Pick(Action: null, new Turn(Reply.Of(Wording.NothingToPick), request.Conversation)) : null;
        }

        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return offered.FirstOrDefault(choice => choice.Number == number) is { } picked
            ? new Pick(picked.Action, Turn: null)
            : new Pick(Action: null, new Turn(Reply.Of($"I have no {number} in that list. {(platform == Platforms.Console ? $"Type a number from 1 to {offered[^1].Number}" : "Press one of its buttons")}, or ask me in your own words."), request.Conversation));
    }

    private static Turn Show(Request request, ChoiceAction action, Platforms platform)
    {
        var reply = action switch
        {
            ShowEntry show when request.Content.Find(show.EntryId) is { } entry => VerdictReply.Answer([entry], request.Content),
            ShowTopic show => TopicPages.Of(show.Topic, show.Page, request.Content, platform),
            NoneOfThese => Reply.Of(Wording.NoneMeant),
            _ => Reply.Of(Wording.Gone),
        };
        return new Turn(reply, request.Conversation with { Offered = reply.Choices });
    }

    private sealed record Pick(ChoiceAction? Action, Turn? Turn);

    // "2", "2.", "#2", "no. 2", "number 2 please"; a number with more words than these is a question.
    [GeneratedRegex(@"^(?:#|no\.?\s*|number\s+|option\s+)?(?<number>[0-9]{1,3})[.)!]?(?:\s+please)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"^(?:none|neither)(?:\s+of\s+(?:these|those|them))?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoneWords();
}
