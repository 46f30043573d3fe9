using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>How the dispatcher works. The defaults are measured ones; tests shorten the times.</summary>
public sealed record DispatchSettings
{
    /// <summary>How long a claim lasts. A send begins within its first half and ends within its second.</summary>
    public Duration Lease { get; init; } = Duration.FromSeconds(60);

    /// <summary>How long before its time a reminder is claimed: more than the time between two runs.</summary>
    public Duration ClaimAhead { get; init; } = Duration.FromMilliseconds(1_500);

    /// <summary>How many reminders one claim takes at most.</summary>
    public int MostClaimed { get; init; } = 256;

    /// <summary>How many messages are begun with one commit, and may be under way: so many are unclear after a crash.</summary>
    public int BatchSize { get; init; } = 8;

    /// <summary>How far apart the times of one batch may be.</summary>
    public Duration BatchSpan { get; init; } = Duration.FromMilliseconds(100);

    /// <summary>How long before its time a send is written down.</summary>
    public Duration IntendAhead { get; init; } = Duration.FromMilliseconds(20);

    /// <summary>How long a platform may take for one message; less than half a lease.</summary>
    public Duration SendTimeout { get; init; } = Duration.FromSeconds(20);

    /// <summary>How long a result may wait to be written with something else, and how long a slow send holds up the next batch.</summary>
    public Duration Flush { get; init; } = Duration.FromMilliseconds(200);

    /// <summary>How many slow sends there may be at once.</summary>
    public int MostUnderWay { get; init; } = 64;

    /// <summary>From when on a reminder is late, so that all that its account missed goes into one message.</summary>
    public Duration Late { get; init; } = Duration.FromMinutes(1);

    /// <summary>How long a message may wait for its turn; beyond it goes back into the table.</summary>
    public Duration TurnPatience { get; init; } = Duration.FromSeconds(2);

    /// <summary>The first wait after a failure; it doubles with each further one.</summary>
    public Duration FirstRetry { get; init; } = Duration.FromSeconds(5);

    /// <summary>The longest wait after a failure.</summary>
    public Duration LongestRetry { get; init; } = Duration.FromMinutes(15);

    /// <summary>How many unclear sends one sweep takes over.</summary>
    public int MostSwept { get; init; } = 64;

    /// <summary>How long to wait for what is under way when leaving.</summary>
    public Duration LeaveWithin { get; init; } = Duration.FromSeconds(10);
}
