using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>
/// One account of all that is sent to Telegram, replies and reminders alike. It never waits: it says when. Answers have
/// turns that reminders can't take, and may go before reminders whose turn lies ahead. Safe for threads.
/// </summary>
/// <param name="limits">How much may be sent.</param>
/// <param name="time">The clock: no turn lies in the past.</param>
/// <param name="jitter">Keeps those who wait for the same moment apart.</param>
internal sealed class FloodGate(FloodLimits limits, TimeProvider time, Random jitter) : ISendLimiter
{
    private const int FewChats = 1_000;
    private static readonly Duration s_second = Duration.FromSeconds(1);

    /// <summary>Two chats that are told to wait within this: it isn't about the chats.</summary>
    private static readonly Duration s_together = Duration.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly TurnWindow _all = new(limits.PerSecond, s_second);
    private readonly TurnWindow _reminders = new(limits.RemindersPerSecond, s_second);
    private readonly Dictionary<string, ChatPace> _chats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Complaint> _complaints = new(StringComparer.Ordinal);
    private Instant _closedUntil = Instant.MinValue;
    private int _manyChats = FewChats;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Takes the next turn of a reminder.</summary>
    public SendTurn Reserve(Account account, Instant wanted, Duration patience) =>
        Reserve(Chat(account), wanted, patience, isAnswer: false);

    /// <summary>Takes the next turn of an answer. Ask again at about that time where none is taken.</summary>
    /// <param name="chat">The chat's id; a group's begins with a minus.</param>
    /// <param name="wanted">Not before this.</param>
    /// <param name="patience">Where no turn is free for longer than this, none is taken. Two seconds are plenty: a turn that was taken stays taken.</param>
    public SendTurn ReserveAnswer(string chat, Instant wanted, Duration patience) =>
        Reserve(chat, wanted, patience, isAnswer: true);

    /// <inheritdoc/>
    public void BackOff(Account account, BackOffReach reach, Instant until) => BackOff(Chat(account), reach, until);

    /// <summary>Telegram said "too many": leaves a chat alone, or all of them.</summary>
    /// <param name="chat">What was sent to.</param>
    /// <param name="reach">What must wait. Two chats that must wait within ten seconds stop everything.</param>
    /// <param name="until">Until when; up to a second is added.</param>
    public void BackOff(string chat, BackOffReach reach, Instant until)
    {
        lock (_lock)
        {
            until += s_second * jitter.NextDouble();
            if (reach == BackOffReach.Account)
            {
                Pace(chat).Close(until);
                Complain(chat, until);
            }
            else if (reach == BackOffReach.Platform)
            {
                _closedUntil = Instant.Max(_closedUntil, until);
            }
        }
    }

    private SendTurn Reserve(string chat, Instant wanted, Duration patience, bool isAnswer)
    {
        lock (_lock)
        {
            var now = Now;
            Forget(now);
            var from = Instant.Max(wanted, now);
            var pace = Pace(chat);
            pace.Forget(now);
            var at = Earliest(pace.Earliest(Instant.Max(from, _closedUntil)), isAnswer);
            if (at - from > patience)
            {
                return new SendTurn(at, Taken: false);
            }

            pace.Take(at);
            _all.Take(at);
            if (!isAnswer)
            {
                _reminders.Take(at);
            }

            return new SendTurn(at, Taken: true);
        }
    }

    private Instant Earliest(Instant from, bool isAnswer)
    {
        if (isAnswer)
        {
            return _all.Earliest(from);
        }

        while (true)
        {
            // Each only moves it later, so both are content in the end.
            var at = _all.Earliest(_reminders.Earliest(from));
            if (at == from)
            {
                return at;
            }

            from = at;
        }
    }

    /// <summary>One chat that complains stops itself, two stop everything.</summary>
    private void Complain(string chat, Instant until)
    {
        var now = Now;
        foreach (var (old, _) in _complaints.Where(complaint => now - complaint.Value.At > s_together).ToList())
        {
            _complaints.Remove(old);
        }

        _complaints[chat] = new Complaint(now, until);
        if (_complaints.Count > 1)
        {
            _closedUntil = Instant.Max(_closedUntil, _complaints.Values.Max(complaint => complaint.Until));
        }
    }

    private ChatPace Pace(string chat)
    {
        if (!_chats.TryGetValue(chat, out var pace))
        {
            _chats[chat] = pace = new ChatPace(limits, IsGroup(chat));
        }

        return pace;
    }

    private void Forget(Instant now)
    {
        _all.Forget(now);
        _reminders.Forget(now);
        if (_chats.Count < _manyChats)
        {
            return;
        }

        foreach (var (chat, _) in _chats.Where(chat => chat.Value.Forget(now)).ToList())
        {
            _chats.Remove(chat);
        }

        _manyChats = Math.Max(FewChats, _chats.Count * 2);
    }

    /// <summary>A private chat has its user's id.</summary>
    private static string Chat(Account account) => account.PrivateChat ?? account.ExternalId;

    private static bool IsGroup(string chat) => chat.StartsWith('-');

    private readonly record struct Complaint(Instant At, Instant Until);
}
