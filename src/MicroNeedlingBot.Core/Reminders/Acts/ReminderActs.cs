using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Acts;

/// <summary>Does what a member picked under a reminder, or under several that came as one message.</summary>
internal static class ReminderActs
{
    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public static async ValueTask<Turn> RunAsync(Request request, ActOnReminder picked)
    {
        if (request.Caller is not { } caller || await PickedReminder.FindAsync(request, caller, picked) is not { Count: > 0 } found)
        {
            return Say(request, Reply.Of(Wording.Gone));
        }

        return picked.Act switch
        {
            ReminderAct.Read => Say(request, await ReadAsync(request, caller, found[0])),
            ReminderAct.Done => Say(request, await DoneActs.DoneAsync(request, caller, found)),
            ReminderAct.NotDone => Say(request, await DoneActs.NotDoneAsync(request, caller, found)),
            _ => await SnoozeActs.RunAsync(request, caller, found, picked),
        };
    }

    /// <summary>A form that is open stays open: a reminder may arrive in the middle of it.</summary>
    public static Turn Say(Request request, Reply reply) =>
        new(reply, request.Conversation with { Offered = reply.Choices });

    /// <summary>The way to what else was sent and not read; empty when there is nothing.</summary>
    public static async ValueTask<IReadOnlyList<(string Text, ChoiceAction Action)>> NextAsync(Caller caller, CancellationToken cancel)
    {
        var unread = await UnreadReminders.OfAsync(caller, cancel);
        return unread.Count == 0 ? [] : [($"Show the next one ({unread.Count} left)", new ActOnReminder(ReminderAct.Read, unread[0].Id))];
    }

    /// <summary>All that was sent and not read, without choices.</summary>
    public static async ValueTask<IReadOnlyList<Block>> ReadAllAsync(Request request, Caller caller)
    {
        var blocks = new List<Block>();
        foreach (var row in await UnreadReminders.OfAsync(caller, request.Cancel))
        {
            var found = await PickedReminder.FindAsync(request, caller, new ActOnReminder(ReminderAct.Read, row.Id));
            foreach (var picked in found)
            {
                blocks.AddRange(picked.Words(row.SentAt ?? caller.Now, caller.Now, s_zones) is { } words ? ReminderMessage.Words(picked.Said(words, caller), caller.Now, s_zones) : [Over(picked, caller)]);
            }
        }

        return blocks;
    }

    private static Paragraph Over(PickedReminder picked, Caller caller) =>
        new(SessionWords.Runs($"Its time is over by now: {SessionWords.Topic(picked.Point)}, for ", picked.Session, caller.Now, s_zones, "."));

    /// <summary>Shows it in the words that it had when it arrived: who reads it later did nothing too late.</summary>
    private static async ValueTask<Reply> ReadAsync(Request request, Caller caller, PickedReminder picked)
    {
        var rows = await caller.State.Reminders.OfSessionAsync(caller.Member.Id, picked.Session.Id, request.Cancel);
        await UnreadReminders.MarkAsync(caller, picked.Session, picked.Id, request.Cancel);
        var next = await NextAsync(caller, request.Cancel);
        var arrived = rows.FirstOrDefault(row => row.Id == picked.Id)?.SentAt ?? caller.Now;
        if (picked.Words(arrived, caller.Now, s_zones) is not { } words)
        {
            var over = Over(picked, caller);
            return new Reply(next.Count == 0 ? [over] : [over, ReminderChoices.Numbered(next)]);
        }

        var said = picked.Said(words, caller);
        return new Reply([.. ReminderMessage.Words(said, caller.Now, s_zones), ReminderChoices.WhenRead(said, next, caller.Now, s_zones)]);
    }
}
