using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>
/// Mentions members who can't be reached in private, asked for it, and have something waiting that still makes sense:
/// once for what became due since the last time, not more than once a day, never in quiet hours.
/// </summary>
internal sealed class MentionRun(
    IMentionTable table, IEnumerable<IReminderChannel> channels, IReminderWording wording, ISendLimiter limiter, DispatchSettings settings, TimeProvider time, Action<string> report)
{
    private const int MostHeld = 1_000;
    private static readonly Duration s_apart = Duration.FromDays(1);

    private readonly Dictionary<Platforms, IReminderChannel> _channels = channels.ToDictionary(channel => channel.Platform);

    /// <summary>Mentions all who are to be mentioned now, one after the other.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var mention in await table.DueAsync(time.Now() - s_apart, MostHeld, stop))
        {
            if (!stop.IsCancellationRequested && _channels.TryGetValue(mention.Account.Platform, out var channel) && await MakesSenseAsync(mention, stop))
            {
                await MentionAsync(channel, mention, stop);
            }
        }
    }

    private async ValueTask<bool> MakesSenseAsync(DueMention mention, CancellationToken stop)
    {
        var (member, now) = (mention.Held[0].Member, time.Now());
        if (member.PausedUntil > now || SessionBook.Quiet(member, DateTimeZoneProviders.Tzdb)?.IsQuiet(now) == true)
        {
            return false;
        }

        try
        {
            return (await wording.WordAsync(mention.Held, now, stop)).Verdicts.Contains(ReminderVerdict.Send);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StorageFaultException))
        {
            // The dispatcher says so when it is to be sent.
            return false;
        }
    }

    /// <summary>It is noted before it is done: rather no mention than two.</summary>
    private async ValueTask MentionAsync(IReminderChannel channel, DueMention mention, CancellationToken stop)
    {
        var turn = limiter.Reserve(mention.Account, time.Now(), settings.TurnPatience);
        if (!turn.Taken)
        {
            return;
        }

        await time.UntilAsync(turn.At, stop);
        if (!await table.TakeAsync(mention, time.Now() - s_apart, time.Now(), stop))
        {
            return;
        }

        using var timeout = new CancellationTokenSource(settings.SendTimeout.ToTimeSpan(), time);
        try
        {
            if (await channel.MentionAsync(new NeutralMention(mention.Account, mention.Place), timeout.Token) is Undeliverable or Unreachable or TryAgain)
            {
                report($"A member could not be mentioned in {mention.Place.Name} (account {mention.Account.Id}).");
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            report($"A member could not be mentioned in {mention.Place.Name} (account {mention.Account.Id}): {fault.GetType().Name}");
        }
    }
}
