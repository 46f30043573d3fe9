using System.Globalization;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Incoming;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Listening;

/// <summary>
/// Keeps the updates that ask something of the bot, then has them worked on. A group message that isn't for the bot never
/// reaches the database.
/// </summary>
/// <param name="inbox">Where updates are kept.</param>
/// <param name="work">Works on one.</param>
/// <param name="queue">In order for each chat.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes lines for whoever runs the bot.</param>
internal sealed class UpdateIntake(IInbox inbox, UpdateWork work, UpdateQueue queue, TimeProvider time, Action<string> report)
{
    /// <summary>Who the bot is; set once it is known.</summary>
    public Me Me { get; set; } = new(0, "");

    /// <summary>Takes up what an earlier run kept and did not come to.</summary>
    public async ValueTask ResumeAsync(CancellationToken cancel)
    {
        foreach (var waiting in await inbox.WaitingAsync(Platforms.Telegram, cancel))
        {
            if (ReceivedUpdate.Read(waiting.Payload) is { } update)
            {
                Enqueue(Id(update), update is ReadableUpdate readable ? Read(readable) : new NotForUs("unreadable"), cancel);
            }
        }
    }

    /// <summary>Takes updates.</summary>
    /// <param name="updates">The updates, in their order.</param>
    /// <param name="next">The number from which Telegram is asked next; null where it isn't asked.</param>
    /// <param name="cancel">Gives up; nothing was kept then.</param>
    /// <exception cref="StorageFaultException">Nothing was kept.</exception>
    public async ValueTask TakeAsync(IReadOnlyList<ReceivedUpdate> updates, long? next, CancellationToken cancel)
    {
        var wanted = updates.Select(update => (Update: update, What: WhatFor(update))).Where(each => each.What is not NotForUs).ToList();
        var kept = await inbox.KeepAsync(
            Platforms.Telegram,
            [.. wanted.Select(each => new ReceivedEvent(Id(each.Update), each.Update.Json))],
            next?.ToString(CultureInfo.InvariantCulture),
            Now,
            cancel);
        var known = kept.Select(received => received.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (update, what) in wanted.Where(each => known.Contains(Id(each.Update))))
        {
            Enqueue(Id(update), what, cancel);
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>What an update asks that has to be kept until it is done; what needs no keeping is seen to at once.</summary>
    private TelegramEvent WhatFor(ReceivedUpdate update)
    {
        switch (update)
        {
            case ReadableUpdate readable when Read(readable) is var read:
                if (read is not TypedInline typed)
                {
                    return read;
                }

                // Gone in half a minute anyway, and another comes with the next key.
                work.AnswerInline(typed);
                return new NotForUs("inline");
            case UnreadableUpdate unreadable:
                report($"An update of Telegram can't be read at {unreadable.Where}; it is passed over.");
                break;
        }

        return new NotForUs("unreadable");
    }

    /// <summary>A mistake in reading one must not stop the others.</summary>
    private TelegramEvent Read(ReadableUpdate update)
    {
        try
        {
            return UpdateReading.Read(update.Update, Me, Now);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            report($"An update of Telegram could not be made sense of ({fault.GetType().Name}); it is passed over.");
            return new NotForUs("fault");
        }
    }

    private void Enqueue(string id, TelegramEvent what, CancellationToken cancel)
    {
        if (what is NotForUs)
        {
            // Kept while it was fresh, and late by now.
            queue.Add("late", () => work.PassAsync(id, cancel));
        }
        else
        {
            queue.Add(ChatOf(what), () => work.DoAsync(id, what, cancel));
        }
    }

    private static string ChatOf(TelegramEvent read) => read switch
    {
        Wrote wrote => Text(wrote.Place.Chat),
        Pressed pressed => Text(pressed.Place.Chat),
        PresenceChanged changed => Text(changed.Place.Chat),
        BlockChanged changed => Text(changed.Sender.Id),
        // Behind what was still written in the old group: that one must not come to life again afterwards.
        Upgraded upgraded => Text(upgraded.OldChat),
        _ => "",
    };

    private static string Id(ReceivedUpdate update) => Text(update.UpdateId);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
