using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Verbs;

/// <summary>Opens the bot's database for a verb.</summary>
internal static class OpenStorage
{
    /// <summary>The database that the settings name.</summary>
    /// <exception cref="StopException">It can't be used.</exception>
    public static async ValueTask<BotStorage> ForVerbAsync(VerbContext context, CancellationToken cancel)
    {
        var settings = context.Settings;
        try
        {
            return await BotStorage.OpenAsync(new StorageSettings(settings.Provider, settings.StorageFolder, settings.ConnectionString), context.Surroundings.Time, cancel);
        }
        catch (StorageFaultException fault)
        {
            throw new StopException(fault.Message, ExitCodes.Problems);
        }
    }
}
