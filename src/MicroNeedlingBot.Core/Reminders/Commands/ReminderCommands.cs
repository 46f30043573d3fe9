using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Acts;
using MicroNeedlingBot.Reminders.Forms;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary>Everything behind <c>/reminders</c>.</summary>
internal static class ReminderCommands
{
    public static async ValueTask<Turn> RunAsync(TypedCommand typed, Request request)
    {
        if (request.Caller is not { } caller)
        {
            return request.End(Reply.Of("I can't reach your reminders just now; nothing was lost, and nothing was saved."));
        }

        if (typed.FindIn(CommandCatalogue.Reminders) is not { } found)
        {
            return typed.Rest.Length == 0 ? await ReminderPages.ShowAsync(request, caller) : request.End(CommandLines.Subcommands(CommandCatalogue.Reminders));
        }

        var options = TypedOptions.Read(found.Command, found.Behind);
        return found.Command.Name switch
        {
            "pause" => await PauseCommand.PauseAsync(request, caller, options["until"]),
            "resume" => await PauseCommand.ResumeAsync(request, caller),
            "quiet" => await QuietCommand.RunAsync(request, caller, options["hours"]),
            "discreet" => await DiscreetAsync(request, caller, options["switch"]),
            "reach" => await ReachCommand.RunAsync(request, caller, options["way"]),
            "stop" => await new StopRemindersForm().GoOnAsync(request, OpenDialogue.Begin(new StopRemindersForm().Name)),
            _ => await ReminderPages.ShowAsync(request, caller),
        };
    }

    private static async ValueTask<Turn> DiscreetAsync(Request request, Caller caller, string? typed)
    {
        bool? wanted = typed?.ToLowerInvariant() switch { "on" or "yes" => true, "off" or "no" => false, _ => null };
        if (wanted is not { } discreet)
        {
            return request.End(Reply.Of($"Discreet mode is {(caller.Member.Discreet ? "on" : "off")}. Type /reminders discreet on, or off."));
        }

        if (discreet && !caller.Member.Discreet)
        {
            await UnreadReminders.MarkAllAsync(caller, request.Cancel);
        }

        // Off, nothing tells any more what was read: the last chance to show it.
        var unread = discreet ? [] : await ReminderActs.ReadAllAsync(request, caller);
        await caller.State.Members.SaveAsync(caller.Member with { Discreet = discreet }, request.Cancel);
        return request.End(new Reply(
        [
            Paragraph.Of(discreet
                ? "Discreet mode is on: a reminder says only that there is one; what it is about comes when you ask for it."
                : $"Discreet mode is off: a reminder says what it is about.{(unread.Count == 0 ? "" : " What you have not read yet:")}"),
            .. unread,
        ]));
    }
}
