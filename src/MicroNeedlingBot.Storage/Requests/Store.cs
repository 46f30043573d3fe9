using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Opens units of work on the database.</summary>
internal sealed class Store(Database database, TimeProvider time) : IStore
{
    /// <inheritdoc />
    public async ValueTask<IUnitOfWork> BeginAsync(CancellationToken cancel) => new UnitOfWork(await database.WriteAsync(cancel), time);

    /// <inheritdoc />
    public async ValueTask<IUnitOfWork> ReadAsync(CancellationToken cancel) => new UnitOfWork(await database.ReadAsync(cancel), time);
}
