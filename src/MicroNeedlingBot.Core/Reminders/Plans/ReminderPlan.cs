namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>All reminder points, in the order of the file. Immutable.</summary>
/// <param name="Version">The hash of its content, lower-case hex: a session keeps the version that it was registered with.</param>
/// <param name="Points">The points; a point's place in this list is its slot.</param>
public sealed record ReminderPlan(string Version, IReadOnlyList<ReminderPoint> Points);

/// <summary>A set point around a session.</summary>
/// <param name="Id">Its name in the plan: <c>stop-retinoids</c>.</param>
/// <param name="Timing">When it is, counted from the session's start.</param>
/// <param name="Kinds">The kinds of session that it belongs to.</param>
/// <param name="Text">What is said in time, Markdown.</param>
/// <param name="LateText">What is said when it is too late for <paramref name="Text"/> and the window is still open; null when nothing is.</param>
/// <param name="Facts">The guide's facts that it rests on; may be empty for a question of our own.</param>
/// <param name="Why">The entry that explains it, or null.</param>
/// <param name="Window">From when until when it makes sense.</param>
/// <param name="Quiet">Which way quiet hours move it.</param>
public sealed record ReminderPoint(
    string Id,
    PointTiming Timing,
    IReadOnlyList<SessionKind> Kinds,
    string Text,
    string? LateText,
    IReadOnlyList<string> Facts,
    string? Why,
    PointWindow Window,
    QuietRule Quiet)
{
    /// <summary>A few words for a list: "Patch-test new products"; those of the id where the plan has none.</summary>
    public string Title { get; init; } = Id.Replace('-', ' ');

    /// <summary>Whether it offers to register the next session.</summary>
    public bool OffersNext { get; init; }
}

/// <summary>What quiet hours do to a point. It never leaves its window.</summary>
public enum QuietRule
{
    /// <summary>It comes before quiet begins.</summary>
    Earlier,

    /// <summary>It waits until quiet is over.</summary>
    Later,

    /// <summary>It comes all the same: the member is awake, at their own session.</summary>
    Keep,
}
