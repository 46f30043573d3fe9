using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Flooding;

/// <summary>How much may be sent: one message a second in a chat after a short burst, twenty a minute in a group, thirty a second over all.</summary>
public sealed class FloodLimits
{
    private readonly FakeTelegram _fake;
    private readonly Dictionary<long, ILimit> _perChat = [];
    private readonly Dictionary<long, ILimit> _perGroup = [];
    private readonly Dictionary<long, DateTimeOffset> _closedUntil = [];
    private readonly Window _overall = new(30, TimeSpan.FromSeconds(1));
    private readonly List<string> _violations = [];

    internal FloodLimits(FakeTelegram fake) => _fake = fake;

    /// <summary>How often a limit was broken. A test asserts 0. What <see cref="Close"/> refuses the first time doesn't count.</summary>
    public int Violations
    {
        get
        {
            lock (_fake.Gate)
            {
                return _violations.Count;
            }
        }
    }

    /// <summary>Which limits were broken, a line each.</summary>
    public IReadOnlyList<string> Broken
    {
        get
        {
            lock (_fake.Gate)
            {
                return [.. _violations];
            }
        }
    }

    /// <summary>A chat takes nothing for so long, without a reason that the bot could know.</summary>
    public void Close(Room room, TimeSpan duration)
    {
        lock (_fake.Gate)
        {
            _closedUntil[room.Id] = _fake.Now() + duration;
        }
    }

    /// <summary>A refusal, when the message is one too many.</summary>
    internal Reply? Refusal(Room room)
    {
        var now = _fake.Now();
        if (_closedUntil.TryGetValue(room.Id, out var until) && until > now)
        {
            return TooMany(until - now);
        }

        var limits = LimitsOf(room);
        if (limits.Find(limit => !limit.Limit.HasRoom(now)) is { Limit: { } full } broken)
        {
            _violations.Add($"{now:HH:mm:ss.fff} {room}: {broken.Name}");
            return TooMany(full.Wait(now));
        }

        limits.ForEach(limit => limit.Limit.Take(now));
        return null;
    }

    private Reply TooMany(TimeSpan wait) => Reply.TooMany(_fake.Options.RetryAfter ?? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));

    private List<(string Name, ILimit Limit)> LimitsOf(Room room)
    {
        List<(string, ILimit)> limits = [];
        if (_fake.Does(Behaviour.LimitPerChat))
        {
            limits.Add(("one a second in a chat", Of(_perChat, room, () => new Burst(_fake.Options.ChatBurst))));
        }

        if (_fake.Does(Behaviour.LimitPerGroup) && !room.IsPrivate)
        {
            limits.Add(("twenty a minute in a group", Of(_perGroup, room, () => new Window(20, TimeSpan.FromMinutes(1)))));
        }

        if (_fake.Does(Behaviour.LimitOverall))
        {
            limits.Add(("thirty a second over all", _overall));
        }

        return limits;
    }

    private static ILimit Of(Dictionary<long, ILimit> limits, Room room, Func<ILimit> make) =>
        limits.TryGetValue(room.Id, out var limit) ? limit : limits[room.Id] = make();
}
