using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Commands;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>Writes or changes an entry: its fields, then a preview with what the checks found, then a save.</summary>
internal sealed class EditEntryForm : IForm
{
    public const string FormName = "faq-edit";

    /// <summary>What stands in a field that was left empty on purpose.</summary>
    public const string Nothing = "-";

    public string Name => FormName;

    public bool TakesProse(string field) => IsProse(field);

    /// <summary>Whether a field is asked for in the moderator's own words.</summary>
    public static bool IsProse(string asking) => asking.StartsWith(FieldAnswers.Asked, StringComparison.Ordinal);

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var draft = new EntryDraft(dialogue);
        if (Closed(request.Caller, draft.ScopeId) is { } closed)
        {
            return request.End(Reply.Of(closed));
        }

        var (taken, problems) = FieldAnswers.Take(dialogue);
        var shelf = await Shelf.ReadAsync(request);
        if (problems.Count > 0)
        {
            return FieldQuestions.AskAgain(request, taken, problems, shelf);
        }

        if (FieldQuestions.Missing(taken) is not { } missing)
        {
            return await SavingStep.GoOnAsync(request, new EntryDraft(taken), shelf);
        }

        // While they write.
        request.Trial.Prepare(request.Knowledge);
        return FieldQuestions.Ask(request, taken, missing, shelf);
    }

    /// <summary>Why the form can't go on: the caller may not edit here any more, or is somewhere else; null when it can.</summary>
    public static string? Closed(Caller? caller, long scope) =>
        ModeratorGate.Refusal(caller) is { } refusal ? $"{refusal} Nothing was saved."
        : caller!.Standing.CommunityId != scope ? "That form belongs to another community than the one you are in now. Nothing was saved; begin again with /faq."
        : null;
}
