using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Upkeep;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Replanning;

/// <summary>
/// Keeps sessions at their wall time when governments change their clocks. May be broken off and repeated: a session that
/// was done is not touched again, and the new rules count as known only when all are done.
/// </summary>
/// <param name="memos">Remembers which rules the sessions follow.</param>
/// <param name="sessions">The sessions.</param>
/// <param name="store">The store.</param>
/// <param name="zones">The zones as they are now.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes a line about what was done, and how far it is.</param>
public sealed class ZoneRules(
    IMemos memos, IOpenSessions sessions, IStore store, IDateTimeZoneProvider zones, TimeProvider time, Action<string> report)
{
    /// <summary>Under which the rules of the last run are noted.</summary>
    internal const string MemoKey = "zone-rules";

    private const int PageSize = 500;
    private const int LinesApart = 20 * PageSize;

    // A session may begin earlier or later by new rules, by a day at most.
    private static readonly Duration s_margin = Duration.FromDays(1);

    private readonly SessionReplanning _replanning = new(store, zones, time);

    /// <summary>Where the rules differ from those of the last run: plans each session anew whose start they move.</summary>
    /// <returns>How many sessions were planned anew.</returns>
    /// <exception cref="StorageFaultException">The store failed; a repeated run goes on.</exception>
    public async ValueTask<int> FollowAsync(CancellationToken cancel)
    {
        var before = await memos.FindAsync(MemoKey, cancel);
        if (string.Equals(before, zones.VersionId, StringComparison.Ordinal))
        {
            return 0;
        }

        var (seen, moved, unknown) = await FollowAllAsync(cancel);
        await memos.KeepAsync(MemoKey, zones.VersionId, cancel);
        if (before is not null || moved > 0)
        {
            report($"The rules of time zones changed ({before ?? "none were noted"} → {zones.VersionId}): of {MomentWords.Count(seen, "session")} ahead, {moved} got reminders at new instants.");
        }

        if (unknown > 0)
        {
            report($"{MomentWords.Count(unknown, "session")} ahead can't be planned: their time zone is not among {zones.VersionId}. Run a version of the bot with newer rules.");
        }

        return moved;
    }

    private async ValueTask<(int Seen, int Moved, int Unknown)> FollowAllAsync(CancellationToken cancel)
    {
        var (seen, moved, unknown, last) = (0, 0, 0, 0L);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        while (await sessions.PageAsync(last, now - s_margin, PageSize, cancel) is { Count: > 0 } page)
        {
            foreach (var session in page)
            {
                unknown += zones.GetZoneOrNull(session.Zone) is null ? 1 : 0;
                moved += Changed(session, now) is not null && await FollowAsync(session, now, cancel) ? 1 : 0;
            }

            (seen, last) = (seen + page.Count, page[^1].Id);
            if (seen % LinesApart == 0)
            {
                report($"New rules of time zones: {seen} sessions looked at, {moved} planned anew so far.");
            }
        }

        return (seen, moved, unknown);
    }

    private async ValueTask<bool> FollowAsync(Session seen, Instant now, CancellationToken cancel) => await _replanning.RunAsync(
        seen,
        async (state, session) => Changed(session, now) is { } changed && await state.Plans.FindAsync(session.PlanVersion, cancel) is { } plan
            ? (changed, plan)
            : null,
        save: true,
        cancel) is not null;

    /// <summary>A session with the offset that its wall time has now; null when it lies behind, or nothing changed.</summary>
    private Session? Changed(Session session, Instant now) =>
        zones.GetZoneOrNull(session.Zone) is not null
        && SessionTime.Of(session, zones) is { RulesChanged: true } ahead && Instant.Max(ahead.Instant, session.StoredStart) > now
            ? session with { StartOffset = ahead.CurrentOffset }
            : null;
}
