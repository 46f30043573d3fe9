using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

/// <summary>One reminder of a member, who has one account and one session.</summary>
internal sealed class MemoryRow(long memberId, int slot, Instant dueAt)
{
    public long Id { get; } = DueReminder.IdOf(memberId, slot);

    public int Epoch { get; set; } = 1;

    public Instant DueAt { get; set; } = dueAt;

    public ReminderState State { get; set; } = ReminderState.Pending;

    public int Attempts { get; set; }

    public long Owner { get; set; }

    public Instant LeaseUntil { get; set; } = Instant.MaxValue;

    public Instant? FirstTriedAt { get; set; }

    public Instant? SentAt { get; set; }

    public Account Account { get; } = new(memberId, Platforms.Console, $"m{memberId}", memberId, $"m{memberId}", Reachable: true);

    public Member Member { get; set; } = new(memberId, "Europe/London", Quiet: null, Discreet: false, PausedUntil: null);

    public Session Session => new(
        memberId, memberId, memberId, SessionKind.Home, "", new LocalDateTime(2026, 12, 1, 10, 0), Offset.Zero, "Europe/London", "plan", SessionStatus.Open, Epoch);
}
