using System.Diagnostics.CodeAnalysis;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>Takes what was answered to a field's question into the form.</summary>
internal static class FieldAnswers
{
    /// <summary>Before a field's name: it is asked for, and what it holds already stays until there is an answer.</summary>
    public const string Asked = "new-";

    /// <summary>The words that empty a field.</summary>
    public const string TakeAllOut = "take all out";

    private static readonly HashSet<string> s_keep = new(StringComparer.OrdinalIgnoreCase)
    {
        "keep", "keep it", "keep as it is", "keep it as it is", "same", "unchanged",
    };

    private static readonly HashSet<string> s_nothing = new(StringComparer.OrdinalIgnoreCase) { "-", "none", "skip", "no", "nothing", "no reason", "nope", "n/a" };

    /// <summary>The form with all answers that came, by a dialogue or on one page; and what is wrong with each that can't be taken.</summary>
    public static (OpenDialogue Dialogue, IReadOnlyList<string> Problems) Take(OpenDialogue dialogue)
    {
        var (problems, first) = (new List<string>(), (string?)null);
        foreach (var field in EntryFields.All)
        {
            if (dialogue[Asked + field.Name] is { } typed)
            {
                (dialogue, var problem) = Take(dialogue, field, typed);
                if (problem is not null)
                {
                    problems.Add(problem);
                    first ??= Asked + field.Name;
                }
            }
        }

        return (dialogue with { Asking = first ?? dialogue.Asking }, problems);
    }

    /// <summary>The same for one field. What is too much stays in it: it comes back to be cut, and can't be saved before.</summary>
    private static (OpenDialogue Dialogue, string? Problem) Take(OpenDialogue dialogue, EntryField field, string typed)
    {
        var (text, kept) = (typed.Trim(), dialogue.Without(Asked + field.Name));
        return Misplaced(text, out var problem) ? (kept, problem)
            : s_keep.Contains(text) && dialogue[field.Name] is not null ? (kept, null)
            // Asked what to add, "none" takes nothing away.
            : field.Name is EntryFields.Also && s_nothing.Contains(text) && dialogue[field.Name] is not null ? (kept, null)
            : !field.Needed && (s_nothing.Contains(text) || text.Equals(TakeAllOut, StringComparison.OrdinalIgnoreCase)) ? (kept.With(field.Name, EditEntryForm.Nothing), null)
            : text.Length > EditLimits.MostKept ? (kept, $"That has {text.Length} characters, more than I can hold (rule too-long): nothing of it was kept. I read {EditLimits.LongestInput} at most; make it shorter and send it again.")
            : FieldSense.Problem(field, text) is { } senseless ? (kept, senseless)
            : field.Name is EntryFields.Topic ? (kept.With(EntryFields.Topic, EntryIds.TopicOf(text)!), null)
            : (kept.With(field.Name, Written(field, text, dialogue[field.Name])), TooMuch(field, text));
    }

    /// <summary>What is more than any entry can have; each field has limits of its own, which the checks know.</summary>
    private static string? TooMuch(EntryField field, string text)
    {
        var lines = text.AsSpan().Count('\n') + 1;
        return text.Length > EditLimits.LongestInput ? $"The {field.Label.ToLowerInvariant()} has {text.Length} characters; I read {EditLimits.LongestInput} at most (rule too-long). All of it is kept, as you see; make it shorter and send it again."
            : lines > EditLimits.MostLines || (!field.ManyLines && lines > 10) ? $"The {field.Label.ToLowerInvariant()} has {lines} lines; {(field.ManyLines ? EditLimits.MostLines : 1)} can be taken (rule too-many-lines). All of it is kept, as you see; make it shorter and send it again."
            : null;
    }

    /// <summary>A word, or a button, for the preview that comes later.</summary>
    private static bool Misplaced(string text, [NotNullWhen(true)] out string? problem)
    {
        problem = SaveWords.IsPress(text) || text.TrimEnd('.', '!').ToLowerInvariant() is "save" or "save it" or "save anyway" ? "There is this to answer before it can be saved." : null;
        return problem is not null;
    }

    /// <summary>
    /// What is written is added to what there is; a minus before one that is there, or that is written beside it, takes it
    /// out. Before any other it is the sign of a list.
    /// </summary>
    private static IReadOnlyList<string> Joined(IReadOnlyList<string> present, string text)
    {
        var lines = text.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var removed = lines.Where(line => line.StartsWith('-')).Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        removed.IntersectWith([.. present, .. lines.Where(line => !line.StartsWith('-')).Select(Bare)]);
        return [.. present.Concat(EntryDraft.Lines(text).Select(Bare)).Where(line => line.Length > 0 && !removed.Contains(line)).Distinct(StringComparer.OrdinalIgnoreCase)];

        static string Bare(string line) => line.TrimStart('-', '+', '*', '•', ' ');
    }

    private static string Written(EntryField field, string text, string? before)
    {
        if (field.Name is EntryFields.Also)
        {
            return EntryDraft.AlsoOf(Joined(EntryDraft.Lines(before), text));
        }

        return field.ManyLines
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }
}
