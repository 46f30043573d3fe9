using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>A field of the form for an entry.</summary>
/// <param name="Name">Its name: stored with a form, never changed.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Ask">The words that ask for it.</param>
/// <param name="ManyLines">Whether it may have several lines.</param>
/// <param name="Longest">The most characters.</param>
/// <param name="Needed">Whether an entry needs it.</param>
internal sealed record EntryField(string Name, string Label, string Ask, bool ManyLines, int Longest, bool Needed);

/// <summary>The fields of an entry, in their order: a form of one page where there are such, else asked one by one.</summary>
internal static class EntryFields
{
    public const string Question = "question";
    public const string Answer = "answer";
    public const string Also = "also";
    public const string Topic = "topic";
    public const string Reason = "reason";

    public static IReadOnlyList<EntryField> All { get; } =
    [
        new(Question, "Question", "What is the question, as a member would ask it?", ManyLines: false, EditLimits.LongestLine, Needed: true),
        new(Answer, "Answer", "What is the answer? One to five plain sentences; **bold**, _italic_, lists and links are fine.", ManyLines: true, EditLimits.LongestInput, Needed: true),
        new(Also, "Other phrasings", "How else do people ask it? One a line, or with | between them: five or more make it easy to find.", ManyLines: true, EditLimits.LongestInput, Needed: false),
        new(Topic, "Topic", "Which topic does it belong to?", ManyLines: false, EditLimits.LongestLine, Needed: true),
        new(Reason, "Reason", "Why? A few words for the history that moderators see.", ManyLines: false, EditLimits.LongestLine, Needed: false),
    ];

    public static EntryField Of(string name) => All.First(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
