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

    /// <summary>The form with all answers that came, by a dialogue or on one page; and what is wrong with the first that can't be taken.</summary>
    public static (OpenDialogue Dialogue, string? Problem) Take(OpenDialogue dialogue)
    {
        foreach (var field in EntryFields.All)
        {
            if (dialogue[Asked + field.Name] is { } typed)
            {
                (dialogue, var problem) = Take(dialogue, field, typed);
                if (problem is not null)
                {
                    return (dialogue with { Asking = Asked + field.Name }, problem);
                }
            }
        }

        return (dialogue, null);
    }

    /// <summary>The same for what was typed behind a command.</summary>
    public static (OpenDialogue Dialogue, string? Problem) Take(OpenDialogue dialogue, EntryField field, string typed)
    {
        var (text, kept) = (typed.Trim(), dialogue.Without(Asked + field.Name));
        return TooMuch(field, text) is { } problem || Misplaced(text, out problem) ? (kept, problem)
            : s_keep.Contains(text) && dialogue[field.Name] is not null ? (kept, null)
            // Asked what to add, "none" takes nothing away.
            : field.Name is EntryFields.Also && s_nothing.Contains(text) && dialogue[field.Name] is not null ? (kept, null)
            : !field.Needed && (s_nothing.Contains(text) || text.Equals(TakeAllOut, StringComparison.OrdinalIgnoreCase)) ? (kept.With(field.Name, EditEntryForm.Nothing), null)
            : field.Name is EntryFields.Topic ? Topic(kept, text)
            : (kept.With(field.Name, Written(field, text, dialogue[field.Name])), null);
    }

    /// <summary>The rule "too-long", before anything else looks at a text.</summary>
    private static string? TooMuch(EntryField field, string text)
    {
        var lines = text.AsSpan().Count('\n') + 1;
        return text.Length > EditLimits.LongestInput ? $"That has {text.Length} characters; I read {EditLimits.LongestInput} at most (rule too-long). Make it shorter and send it again; the rest of the form is kept."
            : lines > EditLimits.MostLines || (!field.ManyLines && lines > 10) ? $"That has {lines} lines; {(field.ManyLines ? EditLimits.MostLines : 1)} can be taken (rule too-many-lines). Make it shorter and send it again; the rest of the form is kept."
            : null;
    }

    /// <summary>A word, or a button, for the preview that comes later.</summary>
    private static bool Misplaced(string text, [NotNullWhen(true)] out string? problem)
    {
        problem = SaveWords.IsPress(text) || text.TrimEnd('.', '!').ToLowerInvariant() is "save" or "save it" or "save anyway" ? "There is this to answer before it can be saved." : null;
        return problem is not null;
    }

    private static (OpenDialogue Dialogue, string? Problem) Topic(OpenDialogue dialogue, string text) =>
        EntryIds.TopicOf(text) is { } topic
            ? (dialogue.With(EntryFields.Topic, topic), null)
            : (dialogue, "A topic is one or two plain words, such as: before (rule bad-topic).");

    /// <summary>What is written is added to what there is; a minus before one that is there takes it out.</summary>
    private static IReadOnlyList<string> Joined(IReadOnlyList<string> present, string text)
    {
        var removed = text.Split(['\n', '|'], StringSplitOptions.TrimEntries).Where(line => line.StartsWith('-')).Select(line => line.TrimStart('-', ' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        removed.IntersectWith(present);
        var added = EntryDraft.Lines(text).Select(line => line.TrimStart('+', ' ')).Where(line => line.Length > 0);
        return [.. present.Concat(added).Where(line => !removed.Contains(line)).Distinct(StringComparer.OrdinalIgnoreCase)];
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
