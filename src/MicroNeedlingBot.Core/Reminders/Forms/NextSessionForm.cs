using System.Globalization;
using System.Text.RegularExpressions;
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
internal sealed partial class NextSessionForm : IForm
{
    private const string Interval = "interval";
    private const string Question = "How long after that one is your next session? The guide gives no interval: ask the professional who treats you. Type such as “6 weeks” or “40 days”.";

    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public string Name => "session-next";

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        if (!long.TryParse(dialogue[SessionPicking.Field], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await caller.State.Sessions.FindAsync(caller.Member.Id, id, request.Cancel) is not { } last)
        {
            return request.End(Reply.Of("I don't have that session any more. /session add registers a new one."));
        }

        if (dialogue[Interval] is not { } typed)
        {
            return request.Ask(dialogue, Interval, Reply.Of($"{SessionWords.Line(last, caller.Now, s_zones)}. {Question}"));
        }

        if (Days(typed) is not { } days)
        {
            return request.AskAgain(dialogue, Interval, Reply.Of($"I need a number of days or weeks. {Question}"));
        }

        // The same time on the clock, as many calendar days on.
        var start = (last.Start.Date.PlusDays(days) + last.Start.TimeOfDay).InZoneLeniently(s_zones[last.Zone]);
        var add = new AddSessionForm();
        return await add.GoOnAsync(request, OpenDialogue.Begin(add.Name, (AddSessionForm.When, MomentWords.Exact(start)), (AddSessionForm.Kind, SessionWords.Kind(last.Kind)), (AddSessionForm.Title, last.Title)));
    }

    private static int? Days(string typed)
    {
        if (Span().Match(typed.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var count = int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return count == 0 ? null : match.Groups["week"].Success ? count * 7 : count;
    }

    [GeneratedRegex(@"^(?:in\s+)?(?<count>[0-9]{1,3})\s*(?:(?<week>w(?:eeks?|ks?)?)|d(?:ays?)?)(?:\s+later)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Span();
}
