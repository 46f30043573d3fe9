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

        var (zone, problem) = ZoneField.Read(request, typed);
        if (zone is null)
        {
            return ZoneField.AskAgain(request, dialogue, problem!, Question);
        }

        var known = Paragraph.Of($"Your time zone is {zone.Id}; your clock says {MomentWords.Clock(caller.Now.InZone(zone).TimeOfDay)} now. New sessions and quiet hours go by it.");
        var member = await ZoneField.KeepAsync(caller, zone, request.Cancel);
        await SessionBook.ReplanAsync(caller, member, request.Content.Plan, DateTimeZoneProviders.Tzdb, request.Cancel);
        if (request.Conversation.Dialogue is { } other && Chat.Dialogues.Forms.All.FirstOrDefault(form => form is not TimeZoneForm && string.Equals(form.Name, other.Form, StringComparison.Ordinal)) is { } form)
        {
            // The form that was open goes on by the new zone, and shows what it makes of it.
            var on = await form.GoOnAsync(request.By(caller with { Member = member }), other.Without(other.Asking));
            return on with { Reply = new Reply([known, .. on.Reply.Blocks]) };
        }

        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        var elsewhere = open.Where(session => !string.Equals(session.Zone, zone.Id, StringComparison.Ordinal)).ToList();
        return request.End(new Reply(
        [
            known,
            .. elsewhere.Count == 0 ? [] : (Block[])[Offer(elsewhere, zone)],
        ]));
    }

    private static ChoiceList Offer(List<Session> elsewhere, DateTimeZone zone) => elsewhere is [var only]
        ? new ChoiceList(
            $"{SessionWords.Name(only)} is on {MomentWords.Day(only.Start)} in {City(only.Zone)}. What should it be?",
            [
                new Choice(1, $"Make it {MomentWords.Clock(only.Start.TimeOfDay)} in {City(zone.Id)}", Move(only, zone)),
                new Choice(2, Stays(only, zone), new SayText("/session list")),
            ])
        : new ChoiceList(
            "Your sessions stay at the moments that they have. Should one move to the same time on your new clock?",
            [
                .. elsewhere.Select((session, at) => new Choice(at + 1, $"{SessionWords.Name(session)}, {MomentWords.Day(session.Start)} in {City(session.Zone)} ({Here(session, zone)} for you): make it {MomentWords.Clock(session.Start.TimeOfDay)} in {City(zone.Id)}", Move(session, zone))),
                new Choice(elsewhere.Count + 1, "Keep them all as they are", new SayText("/session list")),
            ]);

    private static SayText Move(Session session, DateTimeZone zone) =>
        new($"/session move session:{SessionPicking.Id(session)} when:{MomentWords.Exact(session.Start.InZoneLeniently(zone))} zone:{zone.Id}");

    /// <summary>"14:00 in London stays (09:00 for you)".</summary>
    private static string Stays(Session session, DateTimeZone zone) =>
        $"{MomentWords.Clock(session.Start.TimeOfDay)} in {City(session.Zone)} stays ({Here(session, zone)} for you)";

    /// <summary>The session's moment on another clock; with the day where that is another one.</summary>
    private static string Here(Session session, DateTimeZone zone)
    {
        var here = SessionTime.Of(session, DateTimeZoneProviders.Tzdb).Instant.InZone(zone).LocalDateTime;
        return here.Date == session.Start.Date ? MomentWords.Clock(here.TimeOfDay) : MomentWords.Day(here);
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
