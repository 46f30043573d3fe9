using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Commands;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Moderation.Forms;
using MicroNeedlingBot.Reminders.Commands;
using MicroNeedlingBot.Reminders.Forms;

namespace MicroNeedlingBot.Chat;

/// <summary>Runs what is typed with a slash in front.</summary>
internal sealed class CommandRoute(Platforms platform)
{
    private readonly DialogueRoute _forms = new(Dialogues.Forms.All);

    public async ValueTask<Turn?> TryAsync(Request request)
    {
        if (platform == Platforms.Console && request.Conversation.Dialogue is null && request.Text.Trim().ToLowerInvariant() is "quit" or "exit")
        {
            return Leave(request);
        }

        if (TypedCommand.Read(request.Text) is not { } typed || typed.Name is "cancel")
        {
            return null;
        }

        var command = typed.FindOn(platform);
        if (request.Conversation.Dialogue is not { } open)
        {
            return await RunAsync(command, typed, request);
        }

        // "/timezone paris" where the form asks for the zone is the answer.
        return command == CommandCatalogue.TimeZone && string.Equals(open.Asking, ZoneField.Field, StringComparison.Ordinal)
            ? typed.Rest.Length > 0 ? await _forms.TryAsync(request.Saying(typed.Rest)) : new Turn(Reply.Silence, request.Conversation).WithQuestion(open)
            : Keep(open, command, await RunAsync(command, typed, request));
    }

    /// <summary>A form stays open while a command shows or sets something; one that asks something else takes its place, and says so.</summary>
    private static Turn Keep(OpenDialogue open, ChatCommand? command, Turn turn)
    {
        if (turn.Ends)
        {
            return turn;
        }

        if (turn.Next.Dialogue is null || ReferenceEquals(turn.Next.Dialogue, open))
        {
            return turn.WithQuestion(open);
        }

        // With a new time zone the same form goes on; with nothing answered yet nothing is lost.
        var goesOn = command == CommandCatalogue.TimeZone && string.Equals(turn.Next.Dialogue.Form, open.Form, StringComparison.Ordinal);
        return goesOn || open.Answers.Count == 0 || IsUntouched(open) ? turn
            : PutAside.IsWorthIt(open) ? turn with
            {
                Reply = new Reply([Paragraph.Of($"You were {PutAside.Words(open)}: that draft is put aside, nothing of it is lost. /faq draft goes on with it."), .. turn.Reply.Blocks]),
                Next = PutAside.Keep(turn.Next, open),
            }
            : turn with { Reply = new Reply([Paragraph.Of("What you were filling in before is closed; nothing of it was saved."), .. turn.Reply.Blocks]) };
    }

    /// <summary>A form for an entry that nothing was written in yet.</summary>
    private static bool IsUntouched(OpenDialogue open) =>
        string.Equals(open.Form, EditEntryForm.FormName, StringComparison.Ordinal) && !PutAside.IsWorthIt(open);

    private async ValueTask<Turn> RunAsync(ChatCommand? command, TypedCommand typed, Request request) =>
        command == CommandCatalogue.Session ? await SessionCommands.RunAsync(typed, request)
        : command == CommandCatalogue.Reminders ? await ReminderCommands.RunAsync(typed, request)
        : command == CommandCatalogue.TimeZone ? await TimeZoneCommand.RunAsync(typed, request)
        : command == CommandCatalogue.Community ? await CommunityCommand.RunAsync(request)
        : command == ModerationCatalogue.Suggest ? await SuggestCommand.RunAsync(request, typed.Rest)
        : command == ModerationCatalogue.Faq ? await FaqCommands.RunAsync(typed, request)
        : command == ModerationCatalogue.Setup ? await SetupCommand.RunAsync(typed, request)
        : command == ModerationCatalogue.Communities ? await CommunityCommands.RunAsync(typed, request)
        : Run(command, typed, request);

    private Turn Run(ChatCommand? command, TypedCommand typed, Request request)
    {
        if (command == CommandCatalogue.Quit)
        {
            return Leave(request);
        }

        if (command == CommandCatalogue.Start)
        {
            return new Turn(Greeting.Of(request.Content), Greeting.After(request.Content, request.Conversation));
        }

        if (command == CommandCatalogue.Topics)
        {
            return Topics(typed.Rest, request);
        }

        var reply = command == CommandCatalogue.Help ? HelpReply.Of(typed.Rest, platform, request.Caller?.Standing ?? Standing.Nobody)
            : command == CommandCatalogue.How ? How(request)
            : command == CommandCatalogue.Ask ? Reply.Of(Wording.NothingAsked)
            : command == CommandCatalogue.Clock ? Reply.Of(Wording.ClockNotUnderstood)
            : command == CommandCatalogue.Dms ? Reply.Of(Wording.DmsNotUnderstood)
            : command == CommandCatalogue.General ? Reply.Of(Wording.GeneralNotUnderstood)
            : command == CommandCatalogue.As ? Reply.Of(Wording.RoleNotUnderstood)
            : UnknownCommand.Of(typed.Name, platform);
        return new Turn(reply, reply.Choices.Count == 0 ? request.Conversation : request.Conversation with { Offered = reply.Choices });
    }

    private Turn Topics(string typed, Request request)
    {
        var topic = typed.Length == 0 ? null : TopicPages.Find(typed, request.Content);
        var reply = topic is null ? TopicPages.All(request.Content) : TopicPages.Of(topic, 1, request.Content, platform);
        return new Turn(reply, request.Conversation with { Offered = reply.Choices });
    }

    private static Reply How(Request request) =>
        request.Conversation.LastQuestion is { } question
            ? MatchExplanation.Of(question, request.Judge(question), request.Content, request.Caller?.Standing.MayEdit == true)
            : Reply.Of(Wording.NothingToExplain);

    private static Turn Leave(Request request) =>
        new(Assistant.Farewell, request.Conversation, Ends: true);
}
