using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Zones;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>The field "zone": asked once, before anything that has a time, and then known.</summary>
internal static class ZoneField
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

        var (found, asked) = Read(request, typed);
        return found is null
            ? (caller, null, dialogue, asked is { Choices.Count: > 0 } choices ? request.Ask(dialogue.Without(Field), Field, choices) : request.AskAgain(dialogue, Field, asked!))
            : (caller with { Member = await KeepAsync(caller, found, request.Cancel) }, found, dialogue.Without(Field), null);
    }

    /// <summary>The one zone that a text means, or what to ask.</summary>
    public static (DateTimeZone? Zone, Reply? Asked) Read(Request request, string typed)
    {
        var found = Find(typed, request.Caller!.Now);
        return found switch
        {
            ZoneFound one => (DateTimeZoneProviders.Tzdb[one.Id], null),
            ZoneChoices several => (null, Choices(several.Ids, several.Message)),
            ZoneUnknown { Nearest.Count: > 0 } near => (null, Choices(near.Nearest, near.Message)),
            _ => (null, Reply.Of($"{found.Message} {Question}")),
        };
    }

    /// <summary>A name, or what a clock shows: a text without a name's letters can only be a clock.</summary>
    private static ZoneOutcome Find(string typed, Instant now)
    {
        var named = ZoneFinder.Find(typed, now);
        return named is ZoneUnknown && typed.Any(char.IsAsciiDigit) && ZoneByClock.Find(typed, now) is ZoneChoices byClock ? byClock : named;
    }

    /// <summary>Keeps a member's zone. With the first one come the usual quiet hours.</summary>
    public static async ValueTask<Member> KeepAsync(Caller caller, DateTimeZone zone, CancellationToken cancel)
    {
        var member = caller.Member with { Zone = zone.Id, Quiet = caller.Member.Zone is null ? QuietHours.Usual : caller.Member.Quiet };
        await caller.State.Members.SaveAsync(member, cancel);
        return member;
    }

    private static Reply Choices(IReadOnlyList<string> ids, string message) =>
        new([new ChoiceList(message, [.. ids.Select((id, at) => new Choice(at + 1, id, new SayText(id)))])]);
}
