using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Forms;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary><c>/timezone</c>: shows or sets the zone that a member lives by.</summary>
internal static class TimeZoneCommand
{
    public static async ValueTask<Turn> RunAsync(TypedCommand typed, Request request)
    {
        if (request.Caller is not { } caller)
        {
            return request.End(Reply.Of("I keep no time zones here."));
        }

        return typed.Rest.Length == 0 && caller.Member.Zone is { } known
            ? request.End(Reply.Of($"Your time zone is {known}. To change it: /timezone and a city."))
            : await new TimeZoneForm().GoOnAsync(request, OpenDialogue.Begin(TimeZoneForm.FormName, (ZoneField.Field, typed.Rest)));
    }
}
