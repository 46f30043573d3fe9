using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Chat.Commands;

/// <summary>The commands of communities: of their members, their moderators, and of owners.</summary>
public static class ModerationCatalogue
{
    /// <summary>A community's entries.</summary>
    public static ChatCommand Faq { get; } =
        new("faq", "Write and change the answers of your community", [], Audience.Moderators, Platforms.All)
        {
            Subcommands =
            [
                Sub("add", "Write a new answer", Question(required: false), Text("answer", "The answer"), Text("also", "Other phrasings, with | between them"), Text("topic", "Its topic"), Reason),
                Sub("edit", "Change one", Entry, Text("question", "The new question"), Text("answer", "The new answer"), Text("also", "More phrasings; with - in front of one, it is taken out"), Reason),
                Sub("draft", "Go on with one that you put aside", new CommandOption("number", "Which draft, where there are several", CompletionSource.None, Required: false)),
                Sub("show", "One as members see it, and how it came about", Entry),
                Sub("remove", "Take one away", Entry, Reason),
                Sub("restore", "Bring one back that was taken away", Entry),
                Sub("history", "Who changed what, when and why", Entry),
                Sub("undo", "Go back to an earlier text", Entry, new CommandOption("number", "The revision to go back to; the one before without it", CompletionSource.None, Required: false)),
                Sub("list", "Your own ones, and what you changed", Text("topic", "One topic only")),
                Sub("find", "Look for one by its words", new CommandOption("words", "Words of its question or answer", CompletionSource.None, Required: true)),
                .. LoopCommands.Subcommands,
                Sub("import", "Take a file of answers, after you have seen what it changes", new CommandOption("path", "The file: entries, or a table with commas", CompletionSource.None, Required: true)),
                Owners("conflicts", "What was changed in chat and in the knowledge folder", Entry),
            ],
        };

    /// <summary>A member's words to the moderators.</summary>
    public static ChatCommand Suggest { get; } =
        new("suggest", "Suggest to the moderators what the answers should have", [new CommandOption("text", "Your suggestion, in a sentence", CompletionSource.None, Required: true)], Audience.Members, Platforms.All)
        {
            Example = "how to clean a roller between sessions",
        };

    /// <summary>What a community decided.</summary>
    public static ChatCommand Setup { get; } =
        new("setup", "What your community wants of me", [], Audience.Moderators, Platforms.All)
        {
            Subcommands =
            [
                Sub("show", "How it is now"),
                Sub("links", "Where answers may link to", Text("change", "add nhs.uk, or remove nhs.uk")),
                Sub("review", "After how many days an answer is due for another look", Text("days", "30 to 1000")),
                Sub("digest", "A summary of what stayed unanswered", Text("rhythm", "off, daily or weekly")),
            ],
        };

    /// <summary>The communities that the bot is in.</summary>
    public static ChatCommand Communities { get; } =
        new("communities", "The communities that I am in", [], Audience.Owners, Platforms.All)
        {
            Subcommands =
            [
                Owners("list", "All of them, with their state"),
                Owners("approve", "Let me work in one", Community),
                Owners("leave", "Stop working in one", Community),
                Owners("status", "How I am doing"),
            ],
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ChatCommand> All { get; } = [Suggest, Faq, Setup, Communities];

    private static CommandOption Entry => new("entry", "Its id, a part of it, or words of its question", CompletionSource.Entries, Required: false);

    private static CommandOption Community => new("community", "Its name or number", CompletionSource.Communities, Required: true);

    private static CommandOption Reason => Text("reason", "Why, for the history");

    private static CommandOption Question(bool required) => new("question", "The question, as a member would ask it", CompletionSource.None, required);

    private static CommandOption Text(string name, string description) => new(name, description, CompletionSource.None, Required: false);

    private static ChatCommand Sub(string name, string description, params IReadOnlyList<CommandOption> options) =>
        new(name, description, options, Audience.Moderators, Platforms.All);

    private static ChatCommand Owners(string name, string description, params IReadOnlyList<CommandOption> options) =>
        new(name, description, options, Audience.Owners, Platforms.All);
}
