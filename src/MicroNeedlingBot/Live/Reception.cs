using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Live;

/// <summary>
/// What answers members, made once for a program and the same on every platform: knowledge that is live and stays it, what
/// each community sees of it, edits that are tried, builds that give way to questions. A platform brings who may do what,
/// and where moderators read.
/// </summary>
internal sealed class Reception : IDisposable
{
    private readonly BotStorage? _storage;
    private readonly TimeProvider _time;
    private readonly OverlayTrial _trial;
    private readonly LiveAnswers? _answers;
    private readonly BuildGround? _ownGround;

    /// <summary>Over knowledge that somebody else keeps live.</summary>
    /// <param name="knowledge">The base.</param>
    /// <param name="storage">The store; null where there is none: then questions about the base are all that is answered.</param>
    /// <param name="ground">What builds share; the caller's.</param>
    /// <param name="time">The clock.</param>
    public Reception(LiveKnowledge knowledge, BotStorage? storage, BuildGround ground, TimeProvider time)
    {
        (Knowledge, _storage, _time) = (knowledge, storage, time);
        _trial = new OverlayTrial(ground.Vectors, ground.Quiet);
        Views = storage is null ? null : new StoredViews(knowledge, storage, ground, time);
    }

    private Reception(LiveAnswers answers, BotStorage? storage, BuildGround ground, TimeProvider time)
        : this(answers.Knowledge, storage, ground, time) => (_answers, _ownGround) = (answers, ground);

    /// <summary>The base.</summary>
    public LiveKnowledge Knowledge { get; }

    /// <summary>What each community is answered from; null without a store.</summary>
    public StoredViews? Views { get; }

    /// <summary>Loads the base of a folder and a store, and follows both until it is disposed.</summary>
    /// <param name="context">The settings and where to report.</param>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="opening">The store, being opened; null in it where there is none. It stays the caller's.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="StopException">The folder has errors.</exception>
    public static async Task<Reception> OpenAsync(VerbContext context, string folder, Task<BotStorage?> opening, TimeProvider time, CancellationToken cancel)
    {
        var ground = new BuildGround(context.Settings.StorageFolder);
        try
        {
            var answers = await new LiveStart(context, folder, ground).OpenAsync(opening, cancel);
            return new Reception(answers, await opening, ground, time);
        }
        catch
        {
            ground.Dispose();
            throw;
        }
    }

    /// <summary>Replies on a platform, without keeping anything.</summary>
    public Assistant AssistantOn(Platforms platform) => new(Knowledge, platform, Views, _trial);

    /// <summary>Handles the messages of a platform, each in one transaction. Needs a store.</summary>
    /// <param name="platform">The platform: exactly one.</param>
    /// <param name="standings">Who may do what there.</param>
    public RequestHandler HandlerOn(Platforms platform, IStandings standings) => new(Storage.Store, AssistantOn(platform), _time, standings);

    /// <summary>Queues the digests of communities. Needs a store.</summary>
    /// <param name="chats">Where moderators read.</param>
    public DigestRun DigestsTo(IModeratorChats chats) => new(Storage.Store, Views, chats);

    /// <summary>Sends the replies that were queued. Needs a store.</summary>
    /// <param name="channels">The platforms, each once.</param>
    public ReplySender SenderOver(params IReadOnlyList<IReplyChannel> channels) => new(Storage.Outbox, channels, _time);

    /// <summary>Sends them one after the other, whomever they are for: a terminal shows all of them. Needs a store.</summary>
    public ReplySender SenderInOrderOver(IReplyChannel channel) => new(Storage.Outbox, [channel], _time) { MostAtOnce = 1 };

    /// <summary>Makes what was just saved here live at once, rather than within two seconds.</summary>
    public ValueTask LookAsync(CancellationToken cancel) => _answers?.LookAsync(cancel) ?? ValueTask.CompletedTask;

    public void Dispose()
    {
        _answers?.Dispose();
        _ownGround?.Dispose();
    }

    private BotStorage Storage => _storage ?? throw new InvalidOperationException("Without a store nobody can be known: open one first.");
}
