using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Commands;

namespace MicroNeedlingBot.Chat;

/// <summary>Runs what is typed with a slash in front.</summary>
internal sealed class CommandRoute(Platforms platform, Func<string, Verdict> answer)
{
    public async ValueTask<Turn?> TryAsync(Request request)
    {
        if (platform == Platforms.Console && request.Conversation.Dialogue is null && request.Text.Trim().ToLowerInvariant() is "quit" or "exit")
        {
            return Leave(request);
        }

        return TypedCommand.Read(request.Text) is { } typed && typed.Name is not "cancel"
            ? await RunAsync(typed.FindOn(platform), typed, request)
            : null;
    }

    private async ValueTask<Turn> RunAsync(ChatCommand? command, TypedCommand typed, Request request) =>
        command == CommandCatalogue.Session ? await SessionCommands.RunAsync(typed, request)
        : command == CommandCatalogue.Reminders ? await ReminderCommands.RunAsync(typed, request)
        : command == CommandCatalogue.TimeZone ? await TimeZoneCommand.RunAsync(typed, request)
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

        var reply = command == CommandCatalogue.Help ? HelpReply.On(platform)
            : command == CommandCatalogue.How ? How(request)
            : Reply.Of($"I don't know the command /{typed.Name}. Type /help to see what there is.");
        return new Turn(reply, request.Conversation);
    }

    private static Turn Topics(string typed, Request request)
    {
        var topic = typed.Length == 0 ? null : TopicPages.Find(typed, request.Content);
        var reply = topic is null ? TopicPages.All(request.Content) : TopicPages.Of(topic, 1, request.Content);
        return new Turn(reply, request.Conversation with { Offered = reply.Choices });
    }

    private Reply How(Request request) =>
        request.Conversation.LastQuestion is { } question
            ? MatchExplanation.Of(question, answer(question), request.Content)
            : Reply.Of(Wording.NothingToExplain);

    private static Turn Leave(Request request) =>
        new(Assistant.Farewell, request.Conversation, Ends: true);
}
