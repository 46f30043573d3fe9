using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>A reminder that a worker claimed, with all that is needed to judge and word it.</summary>
/// <param name="Id">The session's id times 256, plus the slot.</param>
/// <param name="Epoch">The session's epoch when it was planned.</param>
/// <param name="DueAt">When it is to arrive.</param>
/// <param name="Attempts">How often it was handed to the platform before; counted when a send is intended.</param>
/// <param name="Session">The session as it is now.</param>
/// <param name="Account">Where it goes.</param>
/// <param name="Member">How they want to be reminded.</param>
/// <param name="FirstTriedAt">
/// Of one in sending: when that send was intended first, the same for all that went in one message. Else null.
/// </param>
public sealed record DueReminder(
    long Id, int Epoch, Instant DueAt, int Attempts, Session Session, Account Account, Member Member, Instant? FirstTriedAt = null)
{
    /// <summary>Slots from here on are snoozes of a planned point, in the words that it has in time; below are the points themselves.</summary>
    public const int FirstSnoozeSlot = 64;

    /// <summary>Slots from here on are snoozes of a point that was late when it was said.</summary>
    public const int FirstLateSnoozeSlot = 128;

    /// <summary>Slots from here on are never sent: a cancelled one says when a discreet reminder was read last.</summary>
    public const int FirstReadSlot = 192;

    /// <summary>The place of its point in the plan, or a snooze.</summary>
    public int Slot => SlotOf(Id);

    /// <summary>The id of a session's slot.</summary>
    public static long IdOf(long sessionId, int slot) => (sessionId << 8) | (uint)slot;

    /// <summary>The slot in an id.</summary>
    public static int SlotOf(long id) => (int)(id & 0xFF);

    /// <summary>The place in the plan of the point that a slot is about.</summary>
    public static int PointOf(int slot) => slot % FirstSnoozeSlot;

    /// <summary>The session in an id.</summary>
    public static long SessionOf(long id) => id >> 8;
}
