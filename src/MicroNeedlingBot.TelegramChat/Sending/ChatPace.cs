using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>What one chat may be sent: a little at once, then one by one; a group has a limit by the minute as well.</summary>
internal sealed class ChatPace
{
    private static readonly Duration s_minute = Duration.FromMinutes(1);

    private readonly Duration _apart;
    private readonly Duration _credit;
    private readonly TurnWindow? _minute;
    private Instant _last = Instant.MinValue;
    private Instant _paid = Instant.MinValue;
    private Instant _closedUntil = Instant.MinValue;

    public ChatPace(FloodLimits limits, bool isGroup)
    {
        _apart = limits.Apart;
        _credit = isGroup ? Duration.Zero : limits.Apart * (limits.PrivateBurst - 1);
        _minute = isGroup ? new TurnWindow(limits.PerGroupMinute, s_minute) : null;
    }

    /// <summary>The first time from then on; never before a turn that was taken, for a chat's messages keep their order.</summary>
    public Instant Earliest(Instant from)
    {
        var at = Instant.Max(Instant.Max(from, _closedUntil), _last);
        at = _paid == Instant.MinValue ? at : Instant.Max(at, _paid - _credit);
        return _minute?.Earliest(at) ?? at;
    }

    public void Take(Instant at)
    {
        _last = at;
        _paid = Instant.Max(_paid, at) + _apart;
        _minute?.Take(at);
    }

    public void Close(Instant until) => _closedUntil = Instant.Max(_closedUntil, until);

    /// <summary>Forgets what no longer counts; answers whether that was all there was.</summary>
    public bool Forget(Instant now)
    {
        _minute?.Forget(now);
        return _last <= now && _paid <= now && _closedUntil <= now && _minute is null or { IsEmpty: true };
    }
}
