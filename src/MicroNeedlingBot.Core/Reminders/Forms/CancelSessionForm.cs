using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>Calls a session off, after a yes.</summary>
internal sealed class CancelSessionForm : IForm
{
    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public string Name => "session-cancel";

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        if (SessionPicking.Find(open, dialogue[SessionPicking.Field]) is not { } session)
        {
            return SessionPicking.Ask(request, dialogue, open, "Which session do you want to call off?");
        }

        switch (YesOrNo.Read(dialogue[YesOrNo.Field], "call it off"))
        {
            case true:
                await SessionBook.CancelAsync(caller, session, request.Cancel);
                return request.End(new Reply([new Paragraph(SessionWords.Runs("Called off: ", session, caller.Now, s_zones, ". Nothing more of it is sent."))]));
            case false:
                return request.End(Reply.Of("All right, it stays as it is."));
            default:
                var question = new ChoiceList($"Call this off? {SessionWords.Line(session, caller.Now, s_zones)}.", [new Choice(1, "Yes, call it off", new SayText("yes")), new Choice(2, "No, leave it", new SayText("no"))]);
                return YesOrNo.Ask(request, dialogue.With(SessionPicking.Field, SessionPicking.Id(session)), new Reply([question]));
        }
    }
}
