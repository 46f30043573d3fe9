using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>
/// At most so many turns in any span of time, wherever the span begins. Turns lie ahead too, and one may be put before
/// those: so an answer overtakes reminders that have theirs.
/// </summary>
/// <param name="most">How many.</param>
/// <param name="span">In any span as long as this.</param>
internal sealed class TurnWindow(int most, Duration span)
{
    // Sorted.
    private readonly List<Instant> _turns = [];

    public bool IsEmpty => _turns.Count == 0;

    /// <summary>The first time from then on that has room for one more.</summary>
    public Instant Earliest(Instant from)
    {
        if (most == int.MaxValue)
        {
            return from;
        }

        var at = from;
        while (FirstFull(at) is { } full)
        {
            at = full;
        }

        return at;
    }

    /// <summary>Takes that time.</summary>
    public void Take(Instant at)
    {
        if (most < int.MaxValue)
        {
            _turns.Insert(After(at), at);
        }
    }

    /// <summary>Forgets what no longer counts.</summary>
    public void Forget(Instant now)
    {
        var past = 0;
        while (past < _turns.Count && _turns[past] + span <= now)
        {
            past++;
        }

        _turns.RemoveRange(0, past);
    }

    /// <summary>Where one more turn at that time makes a span too full, the next time worth a try; else null.</summary>
    private Instant? FirstFull(Instant at)
    {
        var place = After(at);
        for (var first = Math.Max(0, place - most); first <= place && first + most - 1 < _turns.Count; first++)
        {
            // A span with most + 1 turns, the new one among them: its last stands one place lower in the list without it.
            var begins = first == place ? at : _turns[first];
            var last = first + most == place ? at : _turns[first + most - 1];
            if (last - begins < span)
            {
                return first == place ? Instant.Max(_turns[place], at + Duration.Epsilon) : _turns[first] + span;
            }
        }

        return null;
    }

    /// <summary>Where a turn at that time stands: behind those of the same time.</summary>
    private int After(Instant at)
    {
        var place = _turns.Count;
        while (place > 0 && _turns[place - 1] > at)
        {
            place--;
        }

        return place;
    }
}
