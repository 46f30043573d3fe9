using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.IntegrationTests.KnowledgeFiles;

/// <summary>What a worker has of a folder and a store: live knowledge, and the views of communities.</summary>
internal sealed class LiveWorker : IDisposable
{
    private readonly StringWriter _error;
    private readonly BuildGround _ground;
    private readonly StoredViews _views;
    private readonly LiveAnswers _answers;

    private LiveWorker(BuildGround ground, LiveAnswers answers, BotStorage storage, PassingTime time, StringWriter error)
    {
        (_ground, _answers, Time, _error) = (ground, answers, time, error);
        _views = new StoredViews(answers.Knowledge, storage, ground, time);
    }

    public PassingTime Time { get; }

    /// <summary>What it reported, line by line.</summary>
    public string[] Said => _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Starts one, with a storage folder of its own for what it fits.</summary>
    public static async Task<LiveWorker> OpenAsync(BotPlace place, BotStorage storage, string name = "worker")
    {
        var (time, error) = (new PassingTime(), new StringWriter { NewLine = "\n" });
        var surroundings = new Surroundings(Stream.Null, TextWriter.Null, error, OnTerminal: false, place.Knowledge, AppContext.BaseDirectory) { Time = time };
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Storage:Folder"] = place[name] };
        var ground = new BuildGround(place[name]);
        var answers = await new LiveStart(new VerbContext(surroundings, settings), place.Knowledge, ground).OpenAsync(Task.FromResult<BotStorage?>(storage), CancellationToken.None);
        return new LiveWorker(ground, answers, storage, time, error);
    }

    /// <summary>The answer of an entry as members get it; null when there is none.</summary>
    public async Task<string?> AnswerAsync(string id, long community = Community.Base) =>
        (await _views.OfAsync(community, CancellationToken.None)).Content.Entries.FirstOrDefault(entry => string.Equals(entry.Id, id, StringComparison.Ordinal))?.Answer;

    /// <summary>Lets time pass and waits for the look that begins then.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Time.Pass(time);
        await _answers.Latest;
    }

    public void Dispose()
    {
        _views.SettleAsync().GetAwaiter().GetResult();
        _answers.Dispose();
        _ground.Dispose();
    }
}
