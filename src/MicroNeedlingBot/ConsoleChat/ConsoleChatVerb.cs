using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Talks in the terminal, or in a plain pipe.</summary>
internal static class ConsoleChatVerb
{
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);

    public static int Run(VerbContext context, string? named) => RunAsync(context, named).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(VerbContext context, string? named)
    {
        using var stop = new StopSignal();
        var folder = context.Folder(named);
        var time = new ShiftedTime(context.Surroundings.Time);
        var opening = OpenStoreAsync(context, time, stop.Token);
        using var reception = await Reception.OpenAsync(context, folder, opening, time, stop.Token);
        VerbContext.GiveBack();
        var surroundings = context.Surroundings;
        var names = new KnownNames(reception.Knowledge);
        var (screen, read) = OpenScreen(surroundings, reception.Knowledge, names);
        await using var storage = await opening;
        using var chat = storage is null ? null : await BeginAsync(new StoredChat(reception, storage, screen, time, StoreFolder(context), surroundings.Report, context.Settings.JoinsOpen) { Names = names });
        using var ticking = chat is not null && screen.ForPeople ? new Ticking(chat, s_tick) : null;
        await ConsoleConversation.HoldAsync(chat is null ? new ForgetfulChat(reception.AssistantOn(Platforms.Console), screen) : chat, screen, read, stop.Token);
        return ExitCodes.Done;
    }

    private static (IChatScreen Screen, Func<string?> Read) OpenScreen(Surroundings surroundings, LiveKnowledge knowledge, KnownNames names) => surroundings.OnTerminal
        ? TerminalScreen.OfProcess(new CommandCompletion(Platforms.Console, knowledge) { Entries = names.Entries, Communities = names.Communities }.Of)
        : (new PlainScreen(surroundings.Output), new LineReader(surroundings.Input).Next);

    private static async Task<StoredChat> BeginAsync(StoredChat chat)
    {
        await chat.BeginAsync();
        return chat;
    }

    /// <summary>A store of its own: the clock of this chat can be shifted.</summary>
    public static string StoreFolder(VerbContext context) => Path.Combine(context.Settings.StorageFolder, "console");

    /// <summary>Without a store one can still ask; the reason is said once.</summary>
    private static async Task<BotStorage?> OpenStoreAsync(VerbContext context, ShiftedTime time, CancellationToken cancel)
    {
        try
        {
            var settings = new StorageSettings(StorageProvider.Sqlite, StoreFolder(context), ConnectionString: null);
            return await Task.Run(() => BotStorage.OpenAsync(settings, time, cancel).AsTask(), cancel);
        }
        catch (StorageFaultException fault)
        {
            context.Surroundings.Report($"Sessions and reminders are off: {fault.Message}");
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
