using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>
/// Sets a member's zone. Sessions keep their own: each open one is offered at the same wall time in the new zone.
/// </summary>
internal sealed class TimeZoneForm : IForm
{
    public const string FormName = "timezone";

    private const string Question = "Which time zone do you live in? Type a city (London, New York), a zone (Europe/Paris), or “my clock says 14:30”.";

    public string Name => FormName;

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        if (dialogue[ZoneField.Field] is not { } typed)
        {
            return request.Ask(dialogue, ZoneField.Field, Reply.Of(Question));
        }

        var (zone, asked) = ZoneField.Read(request, typed);
        if (zone is null)
        {
            return asked!.Choices.Count > 0
                ? request.Ask(dialogue.Without(ZoneField.Field), ZoneField.Field, asked)
                : request.AskAgain(dialogue, ZoneField.Field, asked);
        }

        var member = await ZoneField.KeepAsync(caller, zone, request.Cancel);
        await SessionBook.ReplanAsync(caller, member, request.Content.Plan, DateTimeZoneProviders.Tzdb, request.Cancel);
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        var elsewhere = open.Where(session => !string.Equals(session.Zone, zone.Id, StringComparison.Ordinal)).ToList();
        return request.End(new Reply(
        [
            Paragraph.Of($"Your time zone is {zone.Id}; your clock says {MomentWords.Clock(caller.Now.InZone(zone).TimeOfDay)} now. New sessions and quiet hours go by it."),
            .. elsewhere.Count == 0 ? [] : (Block[])[Offer(elsewhere, zone)],
        ]));
    }

    private static ChoiceList Offer(List<Session> elsewhere, DateTimeZone zone) => new(
        elsewhere.Count == 1 ? "This session stays where it is. Should it move to your new clock?" : "These sessions stay where they are. Should one move to your new clock?",
        [
            .. elsewhere.Select((session, at) => new Choice(
                at + 1,
                $"{SessionWords.Name(session)}: {MomentWords.Day(session.Start)}, {session.Zone} → {zone.Id}",
                new SayText($"/session move session:{SessionPicking.Id(session)} when:{MomentWords.Exact(session.Start.InZoneLeniently(zone))} zone:{zone.Id}"))),
            new Choice(elsewhere.Count + 1, elsewhere.Count == 1 ? "Keep it as it is" : "Keep them all as they are", new SayText("/session list")),
        ]);
}
