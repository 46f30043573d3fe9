using MicroNeedlingBot.Reminders.Dispatch;

namespace MicroNeedlingBot.Reminders.Replanning;

/// <summary>What a move to the present plan changes.</summary>
public sealed record PlanMoveCount
{
    /// <summary>Sessions that move.</summary>
    public int Sessions { get; init; }

    /// <summary>Waiting reminders that keep their time; their words may be new.</summary>
    public int Same { get; init; }

    /// <summary>Waiting reminders that get another time.</summary>
    public int Moved { get; init; }

    /// <summary>Reminders of points that are new.</summary>
    public int Added { get; init; }

    /// <summary>Waiting reminders of points that are gone.</summary>
    public int Dropped { get; init; }

    /// <summary>Of the moved and the new: those whose time is over by the present plan, and that still make sense. They come at once.</summary>
    public int AtOnce { get; init; }

    /// <summary>Reminders that were sent and are not sent again.</summary>
    public int Said { get; init; }

    /// <summary>Sessions that stay: called off in the meantime, or their plan or zone is unknown.</summary>
    public int Left { get; init; }

    /// <summary>With one more session.</summary>
    internal PlanMoveCount With(ReplannedSession session)
    {
        int Of(RowChange change) => session.Rows.Count(row => row.Change == change && row.Row.State != ReminderState.Skipped);
        return this with
        {
            Sessions = Sessions + 1,
            Same = Same + Of(RowChange.Same),
            Moved = Moved + Of(RowChange.Moved),
            Added = Added + Of(RowChange.Added),
            Dropped = Dropped + session.Rows.Count(row => row.Change == RowChange.Dropped || (row.Change == RowChange.Moved && row.Row.State == ReminderState.Skipped)),
            AtOnce = AtOnce + session.Rows.Count(row => row.Change is RowChange.Moved or RowChange.Added && row.Row.State == ReminderState.Pending && row.Row.DueAt <= session.At),
            Said = Said + session.Said,
        };
    }
}
