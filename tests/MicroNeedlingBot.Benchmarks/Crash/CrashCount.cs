using MicroNeedlingBot.Reminders.Dispatch;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>What became of every reminder of a trial.</summary>
internal sealed record CrashCount
{
    /// <summary>How often a worker was killed.</summary>
    public int Runs { get; init; }

    /// <summary>How often it left a send behind of which nobody knew whether it arrived; counted with one worker.</summary>
    public int KilledWhileSending { get; init; }

    /// <summary>The most messages that one kill left unclear; counted with one worker.</summary>
    public int MostUnclear { get; init; }

    public int Reminders { get; init; }

    /// <summary>Said to be sent, and arrived.</summary>
    public int Arrived { get; init; }

    /// <summary>Not final at the end, or said to be sent without having arrived, or of any other state.</summary>
    public int Lost { get; init; }

    /// <summary>Arrived twice, the second time without saying that it may be a repeat.</summary>
    public int DoubledUnmarked { get; init; }

    /// <summary>Arrived twice, the second time saying so.</summary>
    public int DoubledMarked { get; init; }

    /// <summary>Arrived more often than twice.</summary>
    public int MoreThanTwice { get; init; }

    /// <summary>At last ambiguous, and arrived.</summary>
    public int AmbiguousArrived { get; init; }

    /// <summary>At last ambiguous, and not arrived: the member is told that it is unclear.</summary>
    public int AmbiguousMissing { get; init; }

    /// <summary>Second messages that the platform dropped for their nonce.</summary>
    public int Dropped { get; init; }

    /// <summary>Workers that did not leave cleanly when asked to.</summary>
    public int LeftBadly { get; init; }

    /// <summary>Compares the rows with what arrived.</summary>
    public static CrashCount Of(IReadOnlyDictionary<long, ReminderState> states, RecordingPlatform platform)
    {
        var arrived = platform.Messages.SelectMany(message => message.Reminders.Select(id => (id, message.Marked))).ToLookup(pair => pair.id, pair => pair.Marked);
        int Count(Func<ReminderState, List<bool>, bool> fits) => states.Count(row => fits(row.Value, [.. arrived[row.Key]]));
        return new CrashCount
        {
            Reminders = states.Count,
            Arrived = Count((state, marks) => state == ReminderState.Sent && marks.Count > 0),
            Lost = Count((state, marks) => state == ReminderState.Sent ? marks.Count == 0 : state != ReminderState.Ambiguous),
            DoubledUnmarked = Count((_, marks) => marks.Count(marked => !marked) > 1),
            DoubledMarked = Count((_, marks) => marks.Count > 1 && marks.Count(marked => !marked) <= 1),
            MoreThanTwice = Count((_, marks) => marks.Count > 2),
            AmbiguousArrived = Count((state, marks) => state == ReminderState.Ambiguous && marks.Count > 0),
            AmbiguousMissing = Count((state, marks) => state == ReminderState.Ambiguous && marks.Count == 0),
            Dropped = platform.Dropped,
        };
    }
}
