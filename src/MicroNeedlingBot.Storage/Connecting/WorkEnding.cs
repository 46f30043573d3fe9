namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>How work on a connection ends. Either all that was written lasts or it is undone; then the connection goes back.</summary>
/// <param name="CommitAsync">Makes it last.</param>
/// <param name="UndoAsync">Takes it back; also where nothing was written.</param>
/// <param name="ReleaseAsync">Gives the connection back; told whether it is sound.</param>
internal sealed record WorkEnding(Func<ValueTask> CommitAsync, Func<ValueTask> UndoAsync, Func<bool, ValueTask> ReleaseAsync)
{
    /// <summary>Work that only reads.</summary>
    public static WorkEnding OfReading(Func<bool, ValueTask> release) =>
        new(() => throw new InvalidOperationException("This work only reads: there is nothing to commit."), () => ValueTask.CompletedTask, release);
}
