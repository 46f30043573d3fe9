using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary><c>/reminders quiet</c>.</summary>
internal static class QuietCommand
{
    private const string Sure = " yes";
    private const int LongestUnasked = 14 * 60;
    private const int Longest = 23 * 60;

    public static async ValueTask<Turn> RunAsync(Request request, Caller caller, string? typed)
    {
        var sure = typed?.EndsWith(Sure, StringComparison.OrdinalIgnoreCase) == true;
        if (!QuietHoursText.TryRead(sure ? typed![..^Sure.Length] : typed, out var quiet))
        {
            return request.End(Reply.Of("Give quiet hours as two times, such as /reminders quiet 22-07 or 21:30-06:45, or /reminders quiet off. Nothing was changed."));
        }

        if (quiet is { } wanted && Minutes(wanted) is > LongestUnasked and var minutes && (minutes > Longest || !sure))
        {
            return request.End(minutes > Longest ? Reply.Of("That would leave less than an hour of the day. Nothing was changed. /reminders pause stops reminders for a while.") : Ask(wanted, minutes, typed!));
        }

        var member = caller.Member with { Quiet = quiet };
        await caller.State.Members.SaveAsync(member, request.Cancel);
        await SessionBook.ReplanAsync(caller, member, request.Content.Plan, DateTimeZoneProviders.Tzdb, request.Cancel);
        return request.End(Reply.Of(quiet is { } hours
            ? $"Quiet from {Words(hours, " to ")}{(member.Zone is null ? ", as soon as I know your time zone (/timezone)" : "")}: what is for before a session comes earlier, what is for after it comes later."
            : "No quiet hours: reminders come when they are due."));
    }

    /// <summary>Who types 7-22 mostly means when they may be written to.</summary>
    private static Reply Ask(QuietHours wanted, int minutes, string typed)
    {
        var other = new QuietHours(wanted.To, wanted.From);
        var length = MomentWords.Count(minutes / 60, "hour") + (minutes % 60 == 0 ? "" : $" and {MomentWords.Count(minutes % 60, "minute")}");
        return new Reply(
        [
            new ChoiceList(
                $"/reminders quiet {typed} would keep me quiet for {length}, from {Words(wanted, " to ")}. Which do you want? Nothing was changed yet.",
                [
                    new Choice(1, $"Quiet from {Words(other, " to ")}", new SayText($"/reminders quiet {Words(other, "-")}")),
                    new Choice(2, $"Quiet from {Words(wanted, " to ")}, as typed", new SayText($"/reminders quiet {Words(wanted, "-")}{Sure}")),
                ]),
        ]);
    }

    private static string Words(QuietHours hours, string between) => MomentWords.Clock(hours.From) + between + MomentWords.Clock(hours.To);

    private static int Minutes(QuietHours hours)
    {
        var minutes = (int)(Period.Between(hours.From, hours.To, PeriodUnits.Minutes).Minutes);
        return minutes < 0 ? minutes + (24 * 60) : minutes;
    }
}
