using NodaTime;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>When a point is, counted from a session's start.</summary>
public abstract record PointTiming;

/// <summary>Elapsed time: 48 hours are 48 hours, also across a clock change.</summary>
/// <param name="Offset">Before the start when negative.</param>
public sealed record ElapsedTiming(Duration Offset) : PointTiming;

/// <summary>Calendar days at a wall time, in the session's zone.</summary>
/// <param name="Days">Before the session's day when negative.</param>
/// <param name="At">The wall time; null for the session's own.</param>
public sealed record CalendarTiming(int Days, LocalTime? At) : PointTiming;

/// <summary>From when until when a point makes sense, counted from the session's start.</summary>
/// <param name="Opens">The earliest moment that quiet hours may move it to.</param>
/// <param name="InTime">Until then <see cref="ReminderPoint.Text"/> holds; later its late words do.</param>
/// <param name="Closes">From then on it is skipped.</param>
public sealed record PointWindow(Duration Opens, Duration InTime, Duration Closes);
