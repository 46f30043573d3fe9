using NodaTime;

namespace MicroNeedlingBot.Reminders;

/// <summary>One microneedling appointment that a member registered. Immutable; a change is a new record.</summary>
/// <param name="Id">Our id; 0 until it is stored.</param>
/// <param name="MemberId">Whose it is.</param>
/// <param name="AccountId">Where its reminders go.</param>
/// <param name="Kind">At home or in a clinic.</param>
/// <param name="Title">The member's own words for it; empty when there are none.</param>
/// <param name="Start">The wall time that the member gave.</param>
/// <param name="StartOffset">Which of the two is meant where the clock shows that time twice.</param>
/// <param name="Zone">The IANA zone of that wall time. The session keeps it, whatever the member's zone becomes.</param>
/// <param name="PlanVersion">The version of the plan that its reminders follow.</param>
/// <param name="Status">Whether it is on.</param>
/// <param name="PlanEpoch">Counts up with every change of its reminders: an older send loses.</param>
public sealed record Session(
    long Id,
    long MemberId,
    long AccountId,
    SessionKind Kind,
    string Title,
    LocalDateTime Start,
    Offset StartOffset,
    string Zone,
    string PlanVersion,
    SessionStatus Status,
    int PlanEpoch)
{
    /// <summary>The instant of the start by the rules that held when it was stored.</summary>
    public Instant StoredStart => Start.WithOffset(StartOffset).ToInstant();
}
