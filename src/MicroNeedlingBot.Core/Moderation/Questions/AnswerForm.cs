using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>
/// The form for a new entry, opened for what members asked: filled in with their words, and with a note of what is
/// settled when it is saved.
/// </summary>
internal static class AnswerForm
{
    /// <summary>The field that says what is settled: a group of questions, or a suggestion. Nobody is asked for it.</summary>
    public const string Group = "group";

    /// <summary>The most wordings of a group that become phrasings.</summary>
    public const int MostWordings = 6;

    private const string SuggestionMark = "suggestion:";

    /// <summary>What stands for a group of questions.</summary>
    public static string Of(QuestionGroup group) => OpenGroups.NameOf(group);

    /// <summary>What stands for a suggestion.</summary>
    public static string Of(Suggestion suggestion) => string.Create(CultureInfo.InvariantCulture, $"{SuggestionMark}{suggestion.Id}");

    /// <summary>Opens the form of a new entry.</summary>
    public static ValueTask<Turn> OpenAsync(Request request, string question, IReadOnlyList<string> phrasings, string group) =>
        new EditEntryForm().GoOnAsync(request, EntryDraft.Begin(
            RevisionAct.Add, id: null, request.Caller!.Standing.CommunityId, seen: 0,
            (EntryFields.Question, question), (EntryFields.Also, string.Join('\n', phrasings)), (Group, group)));

    /// <summary>Opens the form of an entry with a group's wordings among its phrasings: all that is left to do is to look and to save.</summary>
    public static async ValueTask<Turn> OpenSameAsync(Request request, string entryId, QuestionGroup group)
    {
        var wordings = group.Wordings.Where(text => text.Length <= EditLimits.LongestLine).Take(MostWordings).ToList();
        if ((await Shelf.ReadAsync(request)).Find(entryId) is not { Live: { } live } entry || wordings.Count == 0)
        {
            return request.End(Reply.Of(wordings.Count == 0
                ? $"No wording of these is short enough for a phrasing ({EditLimits.LongestLine} characters). /faq edit {entryId} takes one in your own words."
                : "That entry is not here any more. /faq list shows what there is."));
        }

        var also = live with { Phrasings = [.. live.Phrasings, .. wordings] };
        var open = EntryDraft.Filled(RevisionAct.Phrasing, also, request.Caller!.Standing.CommunityId, entry.Number)
            .With(Group, Of(group)).With(EntryFields.Reason, $"asked {(group.Count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{group.Count} times"))} in these words");
        return await new EditEntryForm().GoOnAsync(request, open);
    }

    /// <summary>
    /// To be called once the entry is saved, in the same request: closes what it settles and tells those who wait. Says in
    /// a few words how many were told; empty where nothing was settled.
    /// </summary>
    /// <param name="request">The request that saves; whoever makes it was found to be allowed to.</param>
    /// <param name="group">The field's content; null or empty for none.</param>
    /// <param name="act">What was done to the entry.</param>
    /// <param name="answer">The entry as members see it now.</param>
    public static async ValueTask<string> SettleAsync(Request request, string? group, RevisionAct act, Entry answer)
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
            ? Told(await WaitingMembers.TellAsync(request, caller, found.Ids, act == RevisionAct.Phrasing ? QuestionEnd.Same : QuestionEnd.Answered, answer))
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
