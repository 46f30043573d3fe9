namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>What a worker brought too late since it began.</summary>
/// <param name="Late">Reminders that were taken up after their time, and still made sense.</param>
/// <param name="Skipped">Reminders that made no sense any more when they were taken up.</param>
public readonly record struct LateCount(int Late, int Skipped)
{
    /// <summary>Both together.</summary>
    public static LateCount operator +(LateCount one, LateCount other) => new(one.Late + other.Late, one.Skipped + other.Skipped);

    /// <summary>What came since.</summary>
    public static LateCount operator -(LateCount now, LateCount before) => new(now.Late - before.Late, now.Skipped - before.Skipped);
}
