using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Mentions;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary><c>/reminders reach</c>: what to do while private messages don't arrive.</summary>
internal static class ReachCommand
{
    private const string Waits = "When a private message can't reach you, it waits until you write to me again.";
    private const string Nowhere = "No moderators have allowed a channel for that yet, so there is no other way for now.";

    public static async ValueTask<Turn> RunAsync(Request request, Caller caller, string? typed)
    {
        var chosen = await caller.State.MentionPlaces.OfAsync(caller.Account, request.Cancel);
        var offered = caller.Community is { } community ? await caller.State.MentionPlaces.InAsync(caller.Account.Platform, community, request.Cancel) : null;
        return typed?.ToLowerInvariant() switch
        {
            null => request.End(Show(chosen, offered)),
            "private" or "private only" => await PrivateAsync(request, caller),
            "mention" or "mentions" => await MentionAsync(request, caller, chosen, offered),
            _ => request.End(Reply.Of("Type /reminders reach private, or /reminders reach mention. Nothing was changed.")),
        };
    }

    /// <summary>What stands among a member's settings; empty for private only.</summary>
    public static string Setting(MentionPlace? chosen) => chosen switch
    {
        null => "",
        { Allowed: true } => $"; a mention in {chosen.Name} when you can't be reached",
        _ => $"; no mention, because moderators don't allow it in {chosen.Name} any more",
    };

    private static Reply Show(MentionPlace? chosen, MentionPlace? offered) => chosen switch
    {
        { Allowed: true } => new Reply([Paragraph.Of(How(chosen)), Choices(("Reminders in private only", "/reminders reach private"))]),
        not null => Reply.Of($"You chose a mention in {chosen.Name}, but moderators don't allow it there any more. {Waits}"),
        null when offered is null => Reply.Of($"Reminders come in private only. {Waits} Another way is a mention in a channel. {Nowhere}"),
        _ => new Reply([Paragraph.Of($"Reminders come in private only. {Waits}"), Choices(($"Mention me in {offered.Name} then", "/reminders reach mention"))]),
    };

    private static async ValueTask<Turn> PrivateAsync(Request request, Caller caller)
    {
        await caller.State.MentionPlaces.ChooseAsync(caller.Account, place: null, request.Cancel);
        return request.End(Reply.Of($"Reminders come in private only. {Waits}"));
    }

    private static async ValueTask<Turn> MentionAsync(Request request, Caller caller, MentionPlace? chosen, MentionPlace? offered)
    {
        if ((offered ?? chosen) is not { Allowed: true } place)
        {
            return request.End(Reply.Of($"{Nowhere} Reminders come in private only. {Waits}"));
        }

        await caller.State.MentionPlaces.ChooseAsync(caller.Account, place, request.Cancel);
        return request.End(Reply.Of($"{How(place)} /reminders reach private takes it back."));
    }

    private static string How(MentionPlace place) =>
        $"When a private message can't reach you, I mention you in {place.Name}, where others see it: “{NeutralMention.Words} @you”. "
        + "Nothing about your skin or your sessions; at most once a day, and never in your quiet hours.";

    private static ChoiceList Choices((string Text, string Says) choice) => new("", [new Choice(1, choice.Text, new SayText(choice.Says))]);
}
