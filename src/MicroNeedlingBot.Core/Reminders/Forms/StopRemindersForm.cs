using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>Calls every open session off, after a yes.</summary>
internal sealed class StopRemindersForm : IForm
{

    public string Name => "reminders-stop";

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        if (open.Count == 0)
        {
            return request.End(SessionPicking.None);
        }

        switch (YesOrNo.Read(dialogue[YesOrNo.Field], "stop all"))
        {
            case true:
                foreach (var session in open)
                {
                    await SessionBook.CancelAsync(caller, session, request.Cancel);
                }

                return request.End(Reply.Of($"Stopped. {MomentWords.Count(open.Count, "session")} called off; I send no more reminders."));
            case false:
                return request.End(Reply.Of("All right, they stay as they are."));
            default:
                var question = new ChoiceList(
                    $"Stop all reminders? {MomentWords.Count(open.Count, "session")} would be called off. To stop for a while only, use /reminders pause.",
                    [new Choice(1, "Yes, stop all", new SayText("yes")), new Choice(2, "No, leave them", new SayText("no"))]);
                return YesOrNo.Ask(request, dialogue, new Reply([question]));
        }
    }
}
