using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>Asks for the fields of an entry, one by one; what a field holds already is shown, and can be kept.</summary>
internal static class FieldQuestions
{
    private const int MostTopics = 9;
    private const int MostShown = 8;

    /// <summary>Which fields have been gone through: in an edit all are filled in from the start.</summary>
    private const string Through = "through";

    /// <summary>The next field to ask for; null when none is missing.</summary>
    public static EntryField? Missing(OpenDialogue dialogue)
    {
        var through = dialogue[Through]?.Split(' ') ?? [];
        return EntryFields.All.FirstOrDefault(field => dialogue[field.Name] is null || through.Contains(field.Name, StringComparer.Ordinal));
    }

    /// <summary>A filled form whose fields are to be gone through.</summary>
    public static OpenDialogue GoThrough(OpenDialogue dialogue, params IReadOnlyList<string> fields) => dialogue.With(Through, string.Join(' ', fields));

    /// <summary>Asks for a field.</summary>
    public static Turn Ask(Request request, OpenDialogue dialogue, EntryField field, Shelf shelf)
    {
        var open = Leave(dialogue, field);
        var blocks = new List<Block>(Present(dialogue, field));
        var choices = Choices(request, dialogue, field, shelf);
        var ask = field.Ask + (field.Name is EntryFields.Answer && request.Caller!.Account.Platform == Chat.Commands.Platforms.Console ? " In this terminal, \\n begins a new line." : "");
        blocks.Add(choices.Count == 0 ? Paragraph.Of($"{ask} (“cancel” leaves.)") : ChoiceLists.Numbered(ask, choices));
        return request.Ask(open, FieldAnswers.Asked + field.Name, new Reply(blocks), ask);
    }

    /// <summary>Asks once more, with all that was wrong; what was written is kept, and shown.</summary>
    public static Turn AskAgain(Request request, OpenDialogue dialogue, IReadOnlyList<string> problems, Shelf shelf)
    {
        var turn = Ask(request, dialogue, EntryFields.Of(dialogue.Asking[FieldAnswers.Asked.Length..]), shelf);
        return turn with { Reply = new Reply([.. problems.Select(problem => Paragraph.Of(problem)), .. turn.Reply.Blocks]) };
    }

    /// <summary>A field that is asked for now was gone through.</summary>
    private static OpenDialogue Leave(OpenDialogue dialogue, EntryField field)
    {
        var left = (dialogue[Through]?.Split(' ') ?? []).Where(name => !string.Equals(name, field.Name, StringComparison.Ordinal)).ToList();
        return left.Count == 0 ? dialogue.Without(Through) : dialogue.With(Through, string.Join(' ', left));
    }

    private static IEnumerable<Block> Present(OpenDialogue dialogue, EntryField field)
    {
        if (dialogue[field.Name] is not { } present || present is EditEntryForm.Nothing)
        {
            return [];
        }

        if (field.Name is not EntryFields.Also)
        {
            return [Paragraph.Of($"{field.Label} now:"), .. field.Name is EntryFields.Answer ? ReplyMarkdown.Parse(present) : [Paragraph.Of(present)]];
        }

        var lines = EntryDraft.Lines(present);
        return
        [
            Paragraph.Of($"Other phrasings now ({lines.Count}):"),
            new PointList([.. lines.Take(MostShown).Concat(lines.Count > MostShown ? [$"… and {lines.Count - MostShown} more, which /faq show lists"] : []).Select(line => (IReadOnlyList<Run>)[new Run(line)])], Numbered: false),
            new Note("What you write is added to them; with - in front of one, it is taken out."),
        ];
    }

    private static List<(string Text, ChoiceAction Action)> Choices(Request request, OpenDialogue dialogue, EntryField field, Shelf shelf)
    {
        if (field.Name is EntryFields.Topic)
        {
            return [.. Topics(request, dialogue, shelf).Take(MostTopics).Select(topic => (TopicWords(request, topic), (ChoiceAction)new SayText(topic)))];
        }

        var keep = dialogue[field.Name] is { } present && present is not EditEntryForm.Nothing;
        return
        [
            .. keep ? [("Keep as it is", new SayText("keep"))] : ((string, ChoiceAction)[])[],
            .. field.Needed ? [] : ((string, ChoiceAction)[])[(field.Name is EntryFields.Also ? keep ? "Take all out" : "None" : "No reason", new SayText(keep ? FieldAnswers.TakeAllOut : "none"))],
        ];
    }

    /// <summary>Where topics are typed they stand as they are typed; buttons say what they are called.</summary>
    private static string TopicWords(Request request, string topic) =>
        request.Caller!.Account.Platform == Chat.Commands.Platforms.Console ? topic : TopicPages.Name(topic, request.Content);

    /// <summary>The topics there are: first the one of what the question finds now, then those with most entries.</summary>
    private static IEnumerable<string> Topics(Request request, OpenDialogue dialogue, Shelf shelf)
    {
        var question = LengthRules.Shown(dialogue[EntryFields.Question] ?? "");
        var near = request.Judge(question).Candidates.Select(candidate => candidate.Entry).FirstOrDefault(entry => entry.Kind == Knowledge.EntryKind.Entry)?.Topic;
        return shelf.Live.Where(entry => entry.Live!.Kind == Knowledge.EntryKind.Entry)
            .CountBy(entry => entry.Live!.Topic, StringComparer.Ordinal)
            .OrderByDescending(topic => string.Equals(topic.Key, near, StringComparison.Ordinal))
            .ThenByDescending(topic => topic.Value)
            .ThenBy(topic => topic.Key, StringComparer.Ordinal)
            .Select(topic => topic.Key);
    }
}
