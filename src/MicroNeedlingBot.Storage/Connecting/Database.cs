using System.Data.Common;
using MicroNeedlingBot.Chat.State;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>
/// One database of either kind, by raw SQL: the statements are the same in both but for the few words that stand here.
/// </summary>
internal abstract class Database : IAsyncDisposable
{
    private const int MostTries = 4;

    /// <summary>Ends a SELECT of rows that this transaction alone may change; empty where there is one writer anyway.</summary>
    public abstract string Locking { get; }

    /// <summary>As <see cref="Locking"/>, and passes over rows that another holds.</summary>
    public abstract string LockingFree { get; }

    /// <summary>Behind a column: that it is among the rows of a SELECT, which is run once and no more.</summary>
    public abstract string Among(string select);

    /// <summary>
    /// A SELECT of the ids of those reminders <c>r</c> of sessions <c>s</c> that a condition holds for, by the key of each
    /// session: also where nothing is known yet of how many rows there are. Locked, and without those that another holds.
    /// </summary>
    public abstract string RemindersOf(string sessions, string condition);

    /// <summary>Begins a transaction that may write.</summary>
    /// <exception cref="StorageFaultException">It can't be had.</exception>
    public abstract ValueTask<Work> WriteAsync(CancellationToken cancel);

    /// <summary>Opens a connection for statements that only read, each for itself.</summary>
    /// <exception cref="StorageFaultException">It can't be had.</exception>
    public abstract ValueTask<Work> ReadAsync(CancellationToken cancel);

    /// <summary>What a driver's fault means, in a sentence that tells the fix.</summary>
    public abstract StorageFaultException Fault(Exception cause);

    /// <summary>Whether a fault goes away when the whole transaction is done again.</summary>
    public abstract bool CanRetry(Exception cause);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    /// <summary>Does one transaction, again where it collided with another.</summary>
    public async ValueTask<T> InOneAsync<T>(Func<Work, ValueTask<T>> body, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var work = await WriteAsync(cancel);
                var result = await body(work);
                await work.CommitAsync();
                return result;
            }
            catch (StorageFaultException fault) when (attempt < MostTries && fault.InnerException is { } cause && CanRetry(cause))
            {
                // Rolled back whole: nothing of it lasts.
            }
        }
    }

    /// <summary>Whether an exception is the driver's, to be translated.</summary>
    public static bool IsDriver(Exception cause) =>
        cause is DbException or System.Net.Sockets.SocketException or TimeoutException or IOException;
}
