using NodaTime;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>How late a point is at some moment.</summary>
public enum Lateness
{
    /// <summary>Its text holds.</summary>
    InTime,

    /// <summary>Its late words hold.</summary>
    Late,

    /// <summary>It makes no sense any more.</summary>
    Closed,
}

/// <summary>Judges a point at the moment in which it would be said, however it came to be said then.</summary>
public static class LatenessJudge
{
    /// <summary>How late a point is.</summary>
    /// <param name="point">The point.</param>
    /// <param name="start">The instant of the session's start.</param>
    /// <param name="moment">When it would be said.</param>
    public static Lateness Judge(ReminderPoint point, Instant start, Instant moment)
    {
        if (moment < start + point.Window.InTime)
        {
            return Lateness.InTime;
        }

        return point.LateText is not null && moment < start + point.Window.Closes ? Lateness.Late : Lateness.Closed;
    }

    /// <summary>The words that a point has at a moment, Markdown; null when it must not be said any more.</summary>
    public static string? Words(ReminderPoint point, Instant start, Instant moment) => Judge(point, start, moment) switch
    {
        Lateness.InTime => point.Text,
        Lateness.Late => point.LateText,
        _ => null,
    };
}
