namespace MicroNeedlingBot.Chat.State;

/// <summary>
/// The database can't be used just now: locked, full, read-only, out of reach, newer than the program. Nothing of the
/// call that threw was saved, unless the connection broke in the very moment of the commit: then nobody knows.
/// </summary>
/// <param name="message">What is wrong and how to mend it, in one line without secrets.</param>
/// <param name="cause">What the driver said; null where its words might tell a secret.</param>
public sealed class StorageFaultException(string message, Exception? cause) : Exception(message, cause)
{
    /// <summary>Whether two transactions got in each other's way and this one was taken back: begun anew it may well succeed.</summary>
    public bool IsCollision { get; init; }
}
