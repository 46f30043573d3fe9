using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Commands;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Moderation.Review;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>The parts of <c>/faq</c> that bring what members ask and say to moderators.</summary>
internal static class LoopCommands
{
    /// <summary>What can be typed behind <c>/faq</c>.</summary>
    public static IReadOnlyList<ChatCommand> Subcommands { get; } =
    [
        Sub("unanswered", "Questions without an answer, in groups", Page),
        Sub("suggestions", "What members suggest", Page),
        Sub("stats", "What is asked, and what members think of the answers", new CommandOption("days", "How many days; 30 without it", CompletionSource.None, Required: false)),
        Sub("review", "Answers that nobody has checked for long", Page),
        Sub("digest", "What waits for moderators, in short"),
    ];

    /// <summary>Runs one of them; null for another subcommand.</summary>
    public static async ValueTask<Turn?> TryAsync(string name, string typed, Request request)
    {
        if (Subcommands.All(sub => !string.Equals(sub.Name, name, StringComparison.Ordinal)))
        {
            return null;
        }

        if (ModeratorGate.Refusal(request.Caller) is { } refusal)
        {
            return request.End(Reply.Of(refusal));
        }

        var caller = request.Caller!;
        return name switch
        {
            "unanswered" => await UnansweredCommand.RunAsync(request, caller, typed),
            "suggestions" => await SuggestionsCommand.RunAsync(request, caller, typed),
            "stats" => await StatsCommand.RunAsync(request, caller, typed),
            "review" => await ReviewCommand.RunAsync(request, caller, typed),
            _ => await DigestCommand.RunAsync(request, caller),
        };
    }

    private static CommandOption Page => new("page", "Which page", CompletionSource.None, Required: false);

    private static ChatCommand Sub(string name, string description, params IReadOnlyList<CommandOption> options) =>
        new(name, description, options, Audience.Moderators, Platforms.All);
}
