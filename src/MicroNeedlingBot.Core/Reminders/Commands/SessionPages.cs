using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Calendars;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Forms;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary>Shows sessions: the list, one with its reminders, one as a calendar file.</summary>
internal static class SessionPages
{
    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public static async ValueTask<Turn> ListAsync(Request request, Caller caller)
    {
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        return request.End(SessionPicking.Ask(open, caller.Now, "Your sessions:", "/session show "));
    }

    public static async ValueTask<Turn> ShowAsync(Request request, Caller caller, string? typed)
    {
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        if (SessionPicking.Find(open, typed) is not { } session)
        {
            return request.End(SessionPicking.Ask(open, caller.Now, "Which one?", "/session show ", typed));
        }

        IReadOnlyList<StoredReminder> rows =
        [
            .. (await caller.State.Reminders.OfSessionAsync(caller.Member.Id, session.Id, request.Cancel)).Where(row => row.State != ReminderState.Cancelled),
            .. await caller.State.Reminders.EarlierAsync(caller.Member.Id, session.Id, request.Cancel),
        ];
        var plan = await PlanOfAsync(session, request, caller);
        var id = SessionPicking.Id(session);
        return request.End(new Reply(
        [
            new Paragraph(SessionWords.Runs("", session, caller.Now, s_zones, ".")),
            new PointList([.. rows.OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => ReminderLine.Of(row, plan, s_zones[session.Zone], caller.Now))], Numbered: false),
            new ChoiceList(
                "You can:",
                [
                    new Choice(1, "Move it", new SayText($"/session move {id}")),
                    new Choice(2, "Call it off", new SayText($"/session cancel {id}")),
                    new Choice(3, "Get a calendar file", new SayText($"/session calendar {id}")),
                ]),
        ]));
    }

    public static async ValueTask<Turn> CalendarAsync(Request request, Caller caller, string? typed)
    {
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        if (SessionPicking.Find(open, typed) is not { } session)
        {
            return request.End(SessionPicking.Ask(open, caller.Now, "Which one?", "/session calendar ", typed));
        }

        var time = SessionTime.Of(session, s_zones);
        var planned = SessionBook.Plan(await PlanOfAsync(session, request, caller), time, caller, s_zones);
        var file = CalendarFile.Write(session, time.Instant, planned, caller.Member.Discreet, caller.Now);
        return request.End(new Reply(
        [
            Paragraph.Of("Here is the plan for your own calendar. It doesn't follow when you move the session: get a new one then."),
            new FileBlock($"session-{session.Id}.ics", "text/calendar", file),
        ]));
    }

    private static async ValueTask<ReminderPlan> PlanOfAsync(Session session, Request request, Caller caller) =>
        await caller.State.Plans.FindAsync(session.PlanVersion, request.Cancel) ?? request.Content.Plan!;
}
