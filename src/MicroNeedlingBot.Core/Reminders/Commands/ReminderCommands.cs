using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Forms;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary>Everything behind <c>/reminders</c>.</summary>
internal static class ReminderCommands
{
    public static async ValueTask<Turn> RunAsync(TypedCommand typed, Request request)
    {
        if (request.Caller is not { } caller)
        {
            return request.End(Reply.Of("Reminders are switched off here."));
        }

        if (typed.FindIn(CommandCatalogue.Reminders) is not { } found)
        {
            return typed.Rest.Length == 0 ? await ReminderPages.ShowAsync(request, caller) : request.End(Unknown());
        }

        var options = TypedOptions.Read(found.Command, found.Behind);
        return found.Command.Name switch
        {
            "pause" => await PauseAsync(request, caller, options["until"]),
            "resume" => await ResumeAsync(request, caller),
            "quiet" => await QuietAsync(request, caller, options["hours"]),
            "discreet" => await DiscreetAsync(request, caller, options["switch"]),
            "stop" => await new StopRemindersForm().GoOnAsync(request, OpenDialogue.Begin(new StopRemindersForm().Name)),
            _ => await ReminderPages.ShowAsync(request, caller),
        };
    }

    private static async ValueTask<Turn> PauseAsync(Request request, Caller caller, string? typed)
    {
        if (typed is null)
        {
            await SaveAsync(caller.Member with { PausedUntil = Instant.MaxValue }, request, caller);
            return request.End(Reply.Of("Paused. Nothing is sent until you type /reminders resume; what is due then and still makes sense comes at once."));
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(caller.Member.Zone ?? "UTC") ?? DateTimeZone.Utc;
        var reading = TimePhraseReader.Read(typed, caller.Now, zone);
        if (reading is not { Outcome: TimeOutcome.Ok, When: { } until })
        {
            return request.End(Reply.Of($"{reading.Message} Nothing was changed. Such as: /reminders pause tomorrow 9am, or /reminders pause for as long as you like."));
        }

        await SaveAsync(caller.Member with { PausedUntil = until.ToInstant() }, request, caller);
        return request.End(Reply.Of($"Paused until {MomentWords.Full(until, caller.Now)}. What is due until then and still makes sense comes afterwards. /reminders resume ends it early."));
    }

    private static async ValueTask<Turn> ResumeAsync(Request request, Caller caller)
    {
        await SaveAsync(caller.Member with { PausedUntil = null }, request, caller);
        var waiting = await caller.State.Reminders.ResumeAsync(caller.Member.Id, request.Cancel);
        return request.End(Reply.Of(waiting == 0
            ? "I send reminders again. None was waiting."
            : $"I send reminders again. {MomentWords.Count(waiting, "reminder")} waited: what still makes sense comes now."));
    }

    private static async ValueTask<Turn> QuietAsync(Request request, Caller caller, string? typed)
    {
        if (!QuietHoursText.TryRead(typed, out var quiet))
        {
            return request.End(Reply.Of("Give quiet hours as two times, such as /reminders quiet 22-07 or 21:30-06:45, or /reminders quiet off. Nothing was changed."));
        }

        var member = await SaveAsync(caller.Member with { Quiet = quiet }, request, caller);
        await SessionBook.ReplanAsync(caller, member, request.Content.Plan, DateTimeZoneProviders.Tzdb, request.Cancel);
        return request.End(Reply.Of(quiet is { } hours
            ? $"Quiet from {MomentWords.Clock(hours.From)} to {MomentWords.Clock(hours.To)}{(member.Zone is null ? ", as soon as I know your time zone (/timezone)" : "")}: what is for before a session comes earlier, what is for after it comes later."
            : "No quiet hours: reminders come when they are due."));
    }

    private static async ValueTask<Turn> DiscreetAsync(Request request, Caller caller, string? typed)
    {
        bool? wanted = typed?.ToLowerInvariant() switch { "on" or "yes" => true, "off" or "no" => false, _ => null };
        if (wanted is not { } discreet)
        {
            return request.End(Reply.Of($"Discreet mode is {(caller.Member.Discreet ? "on" : "off")}. Type /reminders discreet on, or off."));
        }

        await SaveAsync(caller.Member with { Discreet = discreet }, request, caller);
        return request.End(Reply.Of(discreet
            ? "Discreet mode is on: a reminder says only that there is one; what it is about comes when you ask for it."
            : "Discreet mode is off: a reminder says what it is about."));
    }

    private static async ValueTask<Member> SaveAsync(Member member, Request request, Caller caller)
    {
        await caller.State.Members.SaveAsync(member, request.Cancel);
        return member;
    }

    private static Reply Unknown() => new(
    [
        Paragraph.Of("With /reminders you can:"),
        new PointList([.. CommandCatalogue.Reminders.Subcommands.Select(sub => (IReadOnlyList<Run>)[new Run($"/reminders {sub.Name}", Bold: true), new Run($" – {char.ToLowerInvariant(sub.Description[0])}{sub.Description[1..]}")])], Numbered: false),
    ]);
}
