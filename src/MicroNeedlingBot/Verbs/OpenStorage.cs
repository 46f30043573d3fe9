using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Verbs;

/// <summary>Opens the bot's database for a verb.</summary>
internal static class OpenStorage
{
    /// <summary>The database that the settings name.</summary>
    /// <exception cref="StopException">It can't be used.</exception>
    public static ValueTask<BotStorage> ForVerbAsync(VerbContext context, CancellationToken cancel) =>
        OpenAsync(context, new StorageSettings(context.Settings.Provider, context.Settings.StorageFolder, context.Settings.ConnectionString), cancel);

    /// <summary>The console chat's own.</summary>
    /// <exception cref="StopException">It can't be used.</exception>
    public static ValueTask<BotStorage> OfConsoleAsync(VerbContext context, CancellationToken cancel) =>
        OpenAsync(context, new StorageSettings(StorageProvider.Sqlite, ConsoleChat.ConsoleChatVerb.StoreFolder(context), ConnectionString: null), cancel);

    private static async ValueTask<BotStorage> OpenAsync(VerbContext context, StorageSettings settings, CancellationToken cancel)
    {
        try
        {
            return await BotStorage.OpenAsync(settings, context.Surroundings.Time, cancel);
        }
        catch (StorageFaultException fault)
        {
            throw new StopException(fault.Message, ExitCodes.Problems);
        }
    }
}
