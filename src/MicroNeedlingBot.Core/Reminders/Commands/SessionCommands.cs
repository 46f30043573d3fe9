using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Forms;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary>Everything behind <c>/session</c>.</summary>
internal static class SessionCommands
{
    public static async ValueTask<Turn> RunAsync(TypedCommand typed, Request request)
    {
        if (request.Caller is not { } caller)
        {
            return request.End(Reply.Of("I can't reach your sessions just now; nothing was lost, and nothing was saved."));
        }

        if (request.Content.Plan is null)
        {
            return request.End(Reply.Of("Sessions and reminders are switched off here."));
        }

        if (typed.Rest.Length == 0)
        {
            return await SessionPages.ListAsync(request, caller);
        }

        return typed.FindIn(CommandCatalogue.Session) is { } found
            ? await RunAsync(found.Command, TypedOptions.Read(found.Command, found.Behind), request, caller)
            : request.End(CommandLines.Subcommands(CommandCatalogue.Session));
    }

    private static async ValueTask<Turn> RunAsync(ChatCommand command, TypedOptions options, Request request, Caller caller) => command.Name switch
    {
        "add" => await Begin(new AddSessionForm(), request, (AddSessionForm.When, options["when"]), (AddSessionForm.Kind, options["kind"]), (AddSessionForm.Title, options["title"])),
        "move" => await Begin(new MoveSessionForm(), request, (SessionPicking.Field, options["session"]), (MoveSessionForm.When, options["when"]), (ZoneField.Field, options["zone"])),
        "cancel" => await Begin(new CancelSessionForm(), request, (SessionPicking.Field, options["session"])),
        "next" => await Begin(new NextSessionForm(), request, (SessionPicking.Field, options["session"]), (NextSessionForm.Interval, options["interval"])),
        "show" => await SessionPages.ShowAsync(request, caller, options["session"]),
        "calendar" => await SessionPages.CalendarAsync(request, caller, options["session"]),
        _ => await SessionPages.ListAsync(request, caller),
    };

    private static ValueTask<Turn> Begin(IForm form, Request request, params ReadOnlySpan<(string Field, string? Answer)> known) =>
        form.GoOnAsync(request, OpenDialogue.Begin(form.Name, known));
}
