using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Feedback;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>
/// The form for a new entry, opened for what members asked: filled in with their words, and with a note of what is
/// settled when it is saved.
/// </summary>
internal static class AnswerForm
{
    /// <summary>The form's name.</summary>
    public const string Name = "faq-add";

    /// <summary>The field of the question.</summary>
    public const string Question = "question";

    /// <summary>The field of the other phrasings, a line each.</summary>
    public const string Phrasings = "phrasings";

    /// <summary>The field that says what is settled: a group of questions, or a suggestion. Nobody is asked for it.</summary>
    public const string Group = "group";

    private const string SuggestionMark = "suggestion:";

    /// <summary>What stands for a group of questions.</summary>
    public static string Of(QuestionGroup group) => OpenGroups.NameOf(group);

    /// <summary>What stands for a suggestion.</summary>
    public static string Of(Suggestion suggestion) => string.Create(CultureInfo.InvariantCulture, $"{SuggestionMark}{suggestion.Id}");

    /// <summary>Opens it.</summary>
    public static ValueTask<Turn> OpenAsync(Request request, string question, IReadOnlyList<string> phrasings, string group)
    {
        var open = OpenDialogue.Begin(Name, (Question, question), (Phrasings, string.Join('\n', phrasings)), (Group, group));
        return Forms.All.FirstOrDefault(form => string.Equals(form.Name, Name, StringComparison.Ordinal)) is { } form
            ? form.GoOnAsync(request, open)
            : new(request.End(Reply.Of("New entries can't be written in this chat.")));
    }

    /// <summary>Opens the form of an entry with a group's wordings among its phrasings.</summary>
    public static ValueTask<Turn> OpenSameAsync(Request request, Entry entry, QuestionGroup group)
    {
        _ = (entry, group);
        return new(request.End(Reply.Of("Entries can't be changed in this chat.")));
    }

    /// <summary>
    /// To be called once the entry is saved, in the same request: closes what it settles and tells those who wait. Says in
    /// a few words how many were told; empty where nothing was settled.
    /// </summary>
    /// <param name="request">The request that saves; whoever makes it was found to be allowed to.</param>
    /// <param name="group">The field's content; null or empty for none.</param>
    /// <param name="answer">The entry as it was saved.</param>
    public static async ValueTask<string> SettleAsync(Request request, string? group, Entry answer)
    {
        if (request.Caller is not { } caller || string.IsNullOrEmpty(group))
        {
            return "";
        }

        if (group.StartsWith(SuggestionMark, StringComparison.Ordinal))
        {
            return long.TryParse(group.AsSpan(SuggestionMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && await SuggestionEnds.AcceptAsync(request, caller, id, answer) ? "Whoever suggested it is told." : "";
        }

        return await OpenGroups.FindAsync(request, caller, group) is { } found
            ? Told(await WaitingMembers.TellAsync(request, caller, found.Ids, QuestionEnd.Answered, answer))
            : "";
    }

    /// <summary>How many were told, in words.</summary>
    public static string Told(int told) => told switch
    {
        0 => "The questions are settled; nobody waited for word.",
        1 => "The questions are settled; one member who waited for it is told.",
        _ => string.Create(CultureInfo.InvariantCulture, $"The questions are settled; {told} members who waited for it are told."),
    };
}
