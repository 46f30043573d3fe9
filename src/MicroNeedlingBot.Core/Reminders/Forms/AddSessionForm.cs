using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Acts;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>Registers a session: zone, time, kind, then what was understood and the plan, then a yes.</summary>
internal sealed class AddSessionForm : IForm
{
    public const string When = "when";
    public const string Kind = "kind";
    public const string Title = "title";

    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public string Name => "session-add";

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        if (open.Count >= SessionLimits.MostOpen)
        {
            return request.End(Reply.Of($"You have {SessionLimits.MostOpen} open sessions, that is as many as I can keep. Call one off first with /session cancel; nothing was saved."));
        }

        (caller, var zone, dialogue, var asked) = await ZoneField.ReadAsync(request, dialogue);
        if (asked is not null || zone is null)
        {
            return asked!;
        }

        dialogue = KindField.TakeFrom(dialogue, When, Kind);
        (var start, dialogue, asked) = StartField.Read(request, dialogue, When, zone, "When is your session?");
        if (asked is not null || start is null)
        {
            return asked!;
        }

        return KindField.Read(dialogue[Kind]) is { } kind
            ? await AgreeAsync(request, caller, dialogue, SessionOf(start.Value, kind), open)
            : KindField.Ask(request, dialogue, Kind);
    }

    private static SessionTime SessionOf(ZonedDateTime start, SessionKind kind) => new(start.LocalDateTime, start.Offset, start.Zone, kind);

    private static async ValueTask<Turn> AgreeAsync(Request request, Caller caller, OpenDialogue dialogue, SessionTime time, IReadOnlyList<Session> open)
    {
        var plan = request.Content.Plan!;
        var title = CleanTitle.Of(dialogue[Title]);
        switch (YesOrNo.Read(dialogue[YesOrNo.Field], "save it"))
        {
            case true:
                var (session, said) = await SaveAsync(request, caller, plan, time, title, dialogue[ShownWords.Field]);
                return request.End(Saved(session, said, plan, caller));
            case false:
                return request.End(Reply.Of("All right, nothing was saved."));
            default:
                if (YesOrNo.IsOtherTime(dialogue[YesOrNo.Field]))
                {
                    return StartField.Read(request, dialogue.Without(YesOrNo.Field).Without(When), When, time.Zone, "When is your session?").Asked!;
                }

                // All of it is shown once; when something came in between, only the question is asked again.
                var planned = SessionBook.Plan(plan, time, caller, s_zones);
                dialogue = dialogue[YesOrNo.Field] is null ? dialogue.With(ShownWords.Field, ShownWords.Note(plan, planned, time.Instant, caller.Now)) : dialogue;
                return YesOrNo.Ask(request, dialogue, Preview(caller, planned, time, dialogue[Title], SameTime.In(open, time)));
        }
    }

    /// <summary>Saves it. What the preview said in full is said, also in discreet mode: the member read it here.</summary>
    private static async ValueTask<(Session Session, IReadOnlyList<int> Said)> SaveAsync(Request request, Caller caller, ReminderPlan plan, SessionTime time, string title, string? shown)
    {
        var session = await SessionBook.RegisterAsync(caller, plan, time, title, s_zones, request.Cancel);
        var (said, at) = ShownWords.Read(shown, plan, SessionBook.Plan(plan, time, caller, s_zones), time.Instant, caller.Now);
        await caller.State.Reminders.SaidInChatAsync(session, said, at, request.Cancel);
        return (session, said);
    }

    private static Reply Preview(Caller caller, IReadOnlyList<PlannedReminder> planned, SessionTime time, string? typedTitle, Session? same)
    {
        var (start, title) = (time.Instant.InZone(time.Zone), CleanTitle.Of(typedTitle));
        return new Reply(
        [
            new Paragraph(
            [
                new Run("I understood: "),
                new Run(MomentWords.Full(start, caller.Now), Bold: true),
                new Run($", {SessionWords.Place(time.Kind)}{(title.Length > 0 ? $", “{title}”" : "")}."),
            ]),
            .. CleanTitle.IsTooLong(typedTitle) ? [Paragraph.Of($"Your own words are cut to {SessionLimits.LongestTitle} characters.")] : (Block[])[],
            Paragraph.Of("What comes with it, on that clock:"),
            new PointList([.. planned.OrderBy(point => point.DueAt).Select(point => (IReadOnlyList<Run>)[new Run(Line(point, time.Zone))])], Numbered: false),
            .. Late(planned, start.ToInstant(), caller.Now),
            new ChoiceList(same is null ? "Shall I save it?" : $"{SameTime.Words(same)} Shall I save another one?", [new Choice(1, "Yes, save it", new SayText("yes")), new Choice(2, "Another time", new SayText("another time")), new Choice(3, "No, leave it", new SayText("no"))]),
        ]);
    }

    /// <summary>What the guide says about points whose time has passed.</summary>
    private static IEnumerable<Block> Late(IReadOnlyList<PlannedReminder> planned, Instant start, Instant now)
    {
        var late = planned.Where(point => point.State == PlannedState.Now).ToList();
        return
        [
            .. late.SelectMany(point => ReplyMarkdown.Parse(LatenessJudge.Words(point.Point, start, now) ?? "")),
            .. late.Exists(point => point.Point.Facts.Count > 0) ? [new Note("Source: the guide.")] : (Block[])[],
        ];
    }

    /// <summary>What the preview said is a reminder like others: it can be noted as done, and asked about.</summary>
    private static IEnumerable<(string Text, ChoiceAction Action)> About(Session session, int slot, ReminderPoint point) =>
    [
        ($"Done: {SessionWords.Topic(point)}", new ActOnReminder(ReminderAct.Done, DueReminder.IdOf(session.Id, slot))),
        .. point.Why is { } entry ? [($"Why? ({SessionWords.Topic(point)})", new ShowEntry(entry))] : ((string, ChoiceAction)[])[],
    ];

    private static string Line(PlannedReminder point, DateTimeZone zone) => point.State == PlannedState.Now
        ? $"due already, so I say it below: {SessionWords.Topic(point.Point)}"
        : SessionWords.Line(point, zone);

    private static Reply Saved(Session session, IReadOnlyList<int> said, ReminderPlan plan, Caller caller) => new(
    [
        new Paragraph(SessionWords.Runs("Saved. ", session, caller.Now, s_zones, ".")),
        .. caller.Member.PausedUntil > caller.Now ? [Paragraph.Of("Reminders are paused just now: nothing is sent until /reminders resume, or until the pause ends.")] : (Block[])[],
        new Note("I send each reminder to you in private. /session move and /session cancel change it, /reminders shows what comes next."),
        ChoiceLists.Numbered(
            "You can also:",
            [
                ("See the plan", new SayText($"/session show {SessionPicking.Id(session)}")),
                ("Get it as a calendar file", new SayText($"/session calendar {SessionPicking.Id(session)}")),
                .. said.SelectMany(slot => About(session, slot, plan.Points[slot])),
            ]),
    ]);
}
