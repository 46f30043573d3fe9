using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>Moves a session with all its reminders, as one act, after saying what that means.</summary>
internal sealed class MoveSessionForm : IForm
{
    public const string When = "when";

    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public string Name => "session-move";

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        if (SessionPicking.Find(open, dialogue[SessionPicking.Field]) is not { } session)
        {
            return SessionPicking.Ask(request, dialogue, open, "Which session do you want to move?");
        }

        // Its number is kept, or a second session registered meanwhile would make "the only one" another one.
        dialogue = dialogue.With(SessionPicking.Field, SessionPicking.Id(session));
        (var zone, dialogue, var asked) = ZoneField.ReadOther(request, dialogue, s_zones[session.Zone]);
        if (zone is null)
        {
            return asked!;
        }

        (var start, dialogue, asked) = StartField.Read(request, dialogue, When, zone, $"{SessionWords.Line(session, caller.Now, s_zones)}. When is it instead?");
        if (asked is not null || start is null)
        {
            return asked!;
        }

        var plan = await caller.State.Plans.FindAsync(session.PlanVersion, request.Cancel) ?? request.Content.Plan!;
        var time = new SessionTime(start.Value.LocalDateTime, start.Value.Offset, start.Value.Zone, session.Kind);
        return await AgreeAsync(request, caller, dialogue, session, plan, time, SameTime.In(open, time, session));
    }

    private static async ValueTask<Turn> AgreeAsync(Request request, Caller caller, OpenDialogue dialogue, Session session, ReminderPlan plan, SessionTime time, Session? same)
    {
        switch (YesOrNo.Read(dialogue[YesOrNo.Field], "move it"))
        {
            case true:
                var moved = await SessionBook.MoveAsync(caller, session, plan, time, s_zones, request.Cancel);
                return request.End(new Reply([new Paragraph(SessionWords.Runs("Moved. ", moved, caller.Now, s_zones, ". Its reminders moved with it."))]));
            case false:
                return request.End(Reply.Of("All right, nothing was moved."));
            default:
                var preview = await PreviewAsync(request, session, plan, time);
                return YesOrNo.Ask(request, dialogue, same is null ? preview : new Reply([Paragraph.Of(SameTime.Words(same)), .. preview.Blocks]));
        }
    }

    private static async ValueTask<Reply> PreviewAsync(Request request, Session session, ReminderPlan plan, SessionTime time)
    {
        var caller = request.Caller!;
        var moves = await SessionBook.MovePlanAsync(caller, session, plan, time, s_zones, request.Cancel);
        return new Reply(
        [
            new Paragraph(
            [
                new Run($"{SessionWords.Name(session)} moves to "),
                new Run(MomentWords.Full(time.Instant.InZone(time.Zone), caller.Now), Bold: true),
                new Run($". {MovePreview.Counts(moves)}"),
            ]),
            MovePreview.Lines(moves, time.Zone),
            new ChoiceList("Shall I move it?", [new Choice(1, "Yes, move it", new SayText("yes")), new Choice(2, "No, leave it", new SayText("no"))]),
        ]);
    }
}
