using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Zones;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>The field "zone": asked once, before anything that has a time, and then known.</summary>
internal static partial class ZoneField
{
    /// <summary>The field's name.</summary>
    public const string Field = "zone";

    private const string Question = "Which time zone do you live in? Type a city (London, New York, Kolkata), a zone (Europe/Paris), or what your clock says now (“my clock says 14:30”).";

    /// <summary>The member's zone, or the turn that asks for it. A zone that was just told is kept with the member at once.</summary>
    public static async ValueTask<(Caller Caller, DateTimeZone? Zone, OpenDialogue Dialogue, Turn? Asked)> ReadAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        if (caller.Member.Zone is { } known && DateTimeZoneProviders.Tzdb.GetZoneOrNull(known) is { } zone)
        {
            return (caller, zone, dialogue, null);
        }

        if (dialogue[Field] is not { } typed)
        {
            return (caller, null, dialogue, request.Ask(dialogue, Field, Reply.Of("First I need your time zone, or a reminder may come at the wrong hour. " + Question)));
        }

        var (found, problem) = Read(request, typed);
        return found is null
            ? (caller, null, dialogue, AskAgain(request, dialogue, problem!, Question))
            : (caller with { Member = await KeepAsync(caller, found, request.Cancel) }, found, dialogue.Without(Field), null);
    }

    /// <summary>A session's zone: the one that was typed for it, or else its own.</summary>
    public static (DateTimeZone? Zone, OpenDialogue Dialogue, Turn? Asked) ReadOther(Request request, OpenDialogue dialogue, DateTimeZone own)
    {
        if (dialogue[Field] is not { } typed)
        {
            return (own, dialogue, null);
        }

        var (found, problem) = Read(request, typed);
        return found is null
            ? (null, dialogue, AskAgain(request, dialogue, problem!, "In which time zone is the session then? Type a city or a zone, such as Europe/Paris."))
            : (found, dialogue.With(Field, found.Id), null);
    }

    /// <summary>The one zone that a text means, or what is wrong with it.</summary>
    public static (DateTimeZone? Zone, ZoneOutcome? Problem) Read(Request request, string typed) =>
        Find(typed, request.Caller!.Now) switch
        {
            ZoneFound one => (DateTimeZoneProviders.Tzdb[one.Id], null),
            var other => (null, other),
        };

    /// <summary>Asks which of several is meant, or asks anew. A question is answered first.</summary>
    public static Turn AskAgain(Request request, OpenDialogue dialogue, ZoneOutcome problem, string question)
    {
        var ids = problem switch { ZoneChoices several => several.Ids, ZoneUnknown unknown => unknown.Nearest, _ => [] };
        return problem is ZoneChoices || (ids.Count > 0 && !AskedBetween.IsLikely(request.Text))
            ? request.Ask(dialogue.Without(Field), Field, Choices(ids, problem.Message))
            : request.AskAgain(dialogue, Field, problem.Message, Reply.Of(question));
    }

    /// <summary>A name, or what a clock shows: "14:30" and "my clock says 2pm" are no names.</summary>
    private static ZoneOutcome Find(string typed, Instant now)
    {
        var named = ZoneFinder.Find(typed, now);
        if (named is not ZoneUnknown || !typed.Any(char.IsAsciiDigit))
        {
            return named;
        }

        var byClock = ZoneByClock.Find(typed, now);
        return byClock is ZoneChoices || ClockFace().IsMatch(typed) ? byClock : named;
    }

    /// <summary>Keeps a member's zone. With the first one come the usual quiet hours.</summary>
    public static async ValueTask<Member> KeepAsync(Caller caller, DateTimeZone zone, CancellationToken cancel)
    {
        var member = caller.Member with { Zone = zone.Id, Quiet = caller.Member.Zone is null ? QuietHours.Usual : caller.Member.Quiet };
        await caller.State.Members.SaveAsync(member, cancel);
        return member;
    }

    [GeneratedRegex(@"[0-9]\s*[:.]\s*[0-9]|[0-9]\s*[ap]\.?m\b|\bclock\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClockFace();

    private static Reply Choices(IReadOnlyList<string> ids, string message) =>
        new([new ChoiceList(message, [.. ids.Select((id, at) => new Choice(at + 1, id, new SayText(id)))])]);
}
