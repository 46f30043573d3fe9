using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Reminders.Upkeep;

/// <summary>
/// Notes each minute that reminders are looked after; after a time without such a note it says once what came late. That
/// is so after a stop, and also where the machine slept or the database was out of reach. Not for several threads.
/// </summary>
/// <param name="memos">Keeps the note.</param>
/// <param name="count">What this worker brought too late since it began.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes the line.</param>
public sealed class CatchUp(IMemos memos, Func<LateCount> count, TimeProvider time, Action<string> report)
{
    /// <summary>Under which the note is kept.</summary>
    internal const string MemoKey = "dispatched-at";

    /// <summary>Longer without a note is worth a line.</summary>
    private static readonly Duration s_gap = Duration.FromMinutes(3);

    /// <summary>For how long it may go on before the line is said all the same.</summary>
    private static readonly Duration s_longest = Duration.FromMinutes(10);

    private LateCount _before;
    private Gap? _gap;

    /// <summary>To be called each minute while reminders are looked after.</summary>
    public async ValueTask BeatAsync(CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var last = await memos.FindAsync(MemoKey, cancel) is { } noted ? InstantPattern.General.Parse(noted) : null;
        await memos.KeepAsync(MemoKey, InstantPattern.General.Format(now), cancel);
        var counted = count();
        if (last is { Success: true } && now - last.Value > s_gap)
        {
            _gap = new Gap(_gap?.From ?? last.Value, now, _gap?.Before ?? _before);
        }
        else if (_gap is { } gap && (counted == _before || now - gap.To > s_longest))
        {
            report(Line(gap, counted - gap.Before));
            _gap = null;
        }

        _before = counted;
    }

    private static string Line(Gap gap, LateCount since)
    {
        var what = since == default
            ? "No reminder was due."
            : $"{MomentWords.Count(since.Late, "reminder")} came late since, {since.Skipped} {(since.Skipped == 1 ? "was" : "were")} left out because {(since.Skipped == 1 ? "its" : "their")} time was over.";
        return $"Nobody looked after reminders from {Moment(gap.From)} to {Moment(gap.To)} UTC. {what}";
    }

    private static string Moment(Instant instant) => MomentWords.Day(instant.InUtc().LocalDateTime);

    private sealed record Gap(Instant From, Instant To, LateCount Before);
}
