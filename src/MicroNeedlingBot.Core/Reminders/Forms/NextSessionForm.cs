using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>
/// Registers the next session at an interval after the last one. The member chooses it: the guide gives none, so none is
/// proposed.
/// </summary>
internal sealed class NextSessionForm : IForm
{
    public const string Interval = "interval";
    private const string Weeks = "weeks";
    private const string Question = "How long after that one is your next session? The guide gives no interval: ask the professional who treats you. Type such as “6 weeks” or “40 days”.";

    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public string Name => "session-next";

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        if ((SessionPicking.Find(open, dialogue[SessionPicking.Field]) ?? await OverAsync(request, dialogue[SessionPicking.Field])) is not { } last)
        {
            return SessionPicking.Ask(request, dialogue, open, "After which session?");
        }

        if (last.Status == SessionStatus.Cancelled)
        {
            return request.End(Reply.Of("That session was called off. /session add registers a new one."));
        }

        dialogue = dialogue.With(SessionPicking.Field, SessionPicking.Id(last));
        if (dialogue[Interval] is not { } typed)
        {
            return request.Ask(dialogue, Interval, new Reply([new Paragraph(SessionWords.Runs("", last, caller.Now, s_zones, $". {Question}"))]), Question);
        }

        if (IntervalText.BareNumber(typed) is { } bare)
        {
            return request.Ask(dialogue.Without(Interval).With(Weeks, typed), Interval, Meant(bare));
        }

        // "Yes" to "6 weeks?".
        typed = YesOrNo.Read(typed) == true && dialogue[Weeks] is { } weeks && IntervalText.BareNumber(weeks) is { } number ? $"{number} weeks" : typed;
        return IntervalText.Read(typed) is not { } length
            ? request.AskAgain(dialogue, Interval, "I need a number of days, weeks or months.", Reply.Of(Question))
            : await AddAsync(request, last, length);
    }

    private static async ValueTask<Turn> AddAsync(Request request, Session last, Period length)
    {
        // The same time on the clock, as many calendar days on.
        var start = (last.Start.Date + length + last.Start.TimeOfDay).InZoneLeniently(s_zones[last.Zone]);
        var add = new AddSessionForm();
        return await add.GoOnAsync(request, OpenDialogue.Begin(add.Name, (AddSessionForm.When, MomentWords.Exact(start)), (AddSessionForm.Kind, SessionWords.Kind(last.Kind)), (AddSessionForm.Title, last.Title)));
    }

    /// <summary>A session that is over is in no list; a reminder's choice names it by its id.</summary>
    private static async ValueTask<Session?> OverAsync(Request request, string? picked) =>
        picked is ['#', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await request.Caller!.State.Sessions.FindAsync(request.Caller.Member.Id, id, request.Cancel)
            : null;

    private static Reply Meant(int number) => new(
    [
        new ChoiceList(
            $"{MomentWords.Count(number, "week")}?",
            [
                new Choice(1, $"Yes, {MomentWords.Count(number, "week")}", new SayText($"{number} weeks")),
                new Choice(2, $"No, {MomentWords.Count(number, "day")}", new SayText($"{number} days")),
                new Choice(3, $"No, {MomentWords.Count(number, "month")}", new SayText($"{number} months")),
            ]),
    ]);
}
