using System.Globalization;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Verbs;

/// <summary>The entries that a verb reads or writes: a store, brought up to its folder, and a scope in it.</summary>
internal sealed class OpenScope : IAsyncDisposable
{
    private OpenScope(BotStorage storage, Community? community, KnowledgeContent content, IReadOnlyList<KnowledgeFile> folder) =>
        (Storage, Community, Content, Folder) = (storage, community, content, folder);

    public BotStorage Storage { get; }

    /// <summary>The community; null for the base.</summary>
    public Community? Community { get; }

    public long Id => Community?.Id ?? Moderation.Communities.Community.Base;

    /// <summary>The base as it is live.</summary>
    public KnowledgeContent Content { get; }

    /// <summary>The knowledge folder's files.</summary>
    public IReadOnlyList<KnowledgeFile> Folder { get; }

    /// <summary>Opens it, as a start of the bot would.</summary>
    /// <exception cref="StopException">It can't be opened, or there is no such community.</exception>
    public static async Task<OpenScope> OpenAsync(VerbContext context, string? knowledge, string? community, bool console)
    {
        var folder = context.Folder(knowledge);
        var (ofFolder, files) = OpenKnowledge.ReadFiles(folder, context.Surroundings);
        var storage = console ? await OpenStorage.OfConsoleAsync(context, CancellationToken.None) : await OpenStorage.ForVerbAsync(context, CancellationToken.None);
        try
        {
            var stored = new StoredContent(folder, storage.Store, storage.Entries, context.Surroundings.Report);
            await stored.StartAsync(files, CancellationToken.None);
            var live = (await stored.ReadAsync(CancellationToken.None)).Content ?? ofFolder;
            return new OpenScope(storage, community is null ? null : await FindAsync(storage, community), live, files);
        }
        catch (StorageFaultException fault)
        {
            await storage.DisposeAsync();
            throw new StopException(fault.Message, ExitCodes.Problems);
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Storage.DisposeAsync();

    private static async Task<Community> FindAsync(BotStorage storage, string named)
    {
        await using var work = await storage.Store.BeginAsync(CancellationToken.None);
        var all = await work.Communities.AllAsync(CancellationToken.None);
        var found = all.Where(each => each.Name.Equals(named, StringComparison.OrdinalIgnoreCase) || string.Equals(each.Id.ToString(CultureInfo.InvariantCulture), named, StringComparison.Ordinal)).ToList();
        var known = all.Count == 0 ? "The bot knows none yet." : $"There are {string.Join(", ", all.Select(each => $"{each.Name} ({each.Id})"))}.";
        return found is [var one] ? one : throw new StopException($"{(found.Count == 0 ? "No" : "More than one")} community is called {named}. {known} Name one by its name or number.", ExitCodes.WrongUsage);
    }
}
