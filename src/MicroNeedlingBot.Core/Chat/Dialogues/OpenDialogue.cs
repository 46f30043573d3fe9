using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat.Dialogues;

/// <summary>A form that is being filled in, one field after the other. Immutable; stored with the conversation.</summary>
/// <param name="Form">The form's name.</param>
/// <param name="Answers">What was answered so far, by field.</param>
/// <param name="Asking">The field that the next message answers.</param>
public sealed record OpenDialogue(string Form, IReadOnlyDictionary<string, string> Answers, string Asking)
{
    /// <summary>What was asked, in a sentence or two: it is said again when something else came in between.</summary>
    public string Question { get; init; } = "";

    /// <summary>What can be picked to answer it; empty when it is answered in words.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The question alone, without what led to it.</summary>
    internal IReadOnlyList<Block> Reminding =>
        Choices.Count > 0 ? [new ChoiceList(Question, Choices)] : Question.Length > 0 ? [Paragraph.Of(Question)] : [];

    /// <summary>A form with what is known already.</summary>
    public static OpenDialogue Begin(string form, params ReadOnlySpan<(string Field, string? Answer)> known)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, answer) in known)
        {
            if (!string.IsNullOrWhiteSpace(answer))
            {
                answers[field] = answer.Trim();
            }
        }

        return new OpenDialogue(form, answers, Asking: "");
    }

    /// <summary>An answer, or null.</summary>
    public string? this[string field] => Answers.GetValueOrDefault(field);

    /// <summary>The form with one more answer.</summary>
    public OpenDialogue With(string field, string answer) =>
        this with { Answers = new Dictionary<string, string>(Answers, StringComparer.Ordinal) { [field] = answer } };

    /// <summary>The form without an answer: it is asked for again.</summary>
    public OpenDialogue Without(string field) =>
        this with { Answers = Answers.Where(pair => !string.Equals(pair.Key, field, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal) };
}
