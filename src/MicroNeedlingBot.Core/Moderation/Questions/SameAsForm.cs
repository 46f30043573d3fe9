using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Commands;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>"It is the same as …": finds the entry that a group of questions asks for, and adds the wordings to it.</summary>
internal sealed class SameAsForm : IForm
{
    private const string FormName = "faq-same";
    private const string EntryField = "entry";
    private const int MostOffered = 5;

    public string Name => FormName;

    /// <summary>Begins for a group.</summary>
    public static ValueTask<Turn> BeginAsync(Request request, QuestionGroup group) =>
        new SameAsForm().GoOnAsync(request, OpenDialogue.Begin(FormName, (AnswerForm.Group, OpenGroups.NameOf(group))));

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        if (ModeratorGate.Refusal(request.Caller) is { } refusal)
        {
            return request.End(Reply.Of(refusal));
        }

        if (await OpenGroups.FindAsync(request, request.Caller!, dialogue[AnswerForm.Group] ?? "") is not { } group)
        {
            return request.End(Reply.Of("Somebody has settled these questions by now. /faq unanswered shows what is open."));
        }

        var typed = dialogue[EntryField];
        if (typed is not null && request.Content.Find(typed.Trim()) is { Kind: not EntryKind.SmallTalk } entry)
        {
            return await AnswerForm.OpenSameAsync(request, entry.Id, group);
        }

        var near = request.Judge(typed ?? group.Leader.Text).Candidates.Select(candidate => candidate.Entry).Take(MostOffered).ToList();
        var lead = typed is null ? $"Which question is “{group.Leader.Text}” the same as? Pick one, or type some words of it."
            : near.Count == 0 ? "I find no such question. Type some words of it, or its id, such as before/retinoids."
            : "Which of these? Pick one, or type other words.";
        return request.Ask(
            dialogue.Without(EntryField),
            EntryField,
            new Reply([near.Count == 0 ? Paragraph.Of(lead) : ChoiceLists.Numbered(lead, near.Select(each => (each.Question, (ChoiceAction)new SayText(each.Id))))]));
    }
}
