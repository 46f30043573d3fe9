using System.Diagnostics;
using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>Kills workers at random moments while they change entries, and holds what is kept against what they said.</summary>
internal sealed class EditsTrial(EditsPlan plan, BotStorage storage, Database rows, string folder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Random _random = new(plan.Seed);
    private readonly EditJournal _journal = new();
    private readonly List<EditorProcess> _workers = [];
    private readonly FollowingReader _reader = new(storage.Entries);
    private int _started;

    /// <summary>Runs the trial in a folder of its own.</summary>
    public static async Task<EditsCount> RunAsync(EditsPlan plan)
    {
        var folder = Directory.CreateTempSubdirectory("mnb-edits-");
        try
        {
            var settings = CrashStore.Settings(folder.FullName, plan.Connection);
            await using var storage = await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
            await using Database rows = plan.Connection is { } connection
                ? new PostgresDatabase(connection, settings.Patience)
                : new SqliteDatabase(Path.Combine(folder.FullName, "bot.db"), settings.Patience);
            return await new EditsTrial(plan, storage, rows, folder.FullName).RunAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<EditsCount> RunAsync()
    {
        try
        {
            for (var worker = 0; worker < plan.Workers; worker++)
            {
                Start();
            }

            for (var kill = 0; kill < plan.Kills; kill++)
            {
                await KillOneAsync(kill);
                Start();
            }

            await UntilSavedAsync(plan.Edits);
            var exits = await Task.WhenAll(_workers.Select(worker => worker.LeaveAsync()));
            return await CountAsync(exits.Count(exit => exit != 0));
        }
        finally
        {
            _workers.ForEach(worker => worker.Dispose());
        }
    }

    private void Start() => _workers.Add(new EditorProcess(folder, (plan.Seed * 100_000) + ++_started, plan.Connection, _journal));

    /// <summary>After about its share of changes, once it is at work itself, and a random moment later.</summary>
    private async Task KillOneAsync(int kill)
    {
        var victim = _workers[_random.Next(_workers.Count)];
        await UntilSavedAsync((plan.Edits * kill / plan.Kills) + _random.Next(1, Math.Max(2, plan.Edits / plan.Kills)), victim);
        await Task.Delay(TimeSpan.FromMilliseconds(_random.NextDouble() * 12));
        await victim.KillAsync();
        _workers.Remove(victim);
        victim.Dispose();
    }

    private async Task UntilSavedAsync(int saved, EditorProcess? victim = null)
    {
        var start = Stopwatch.GetTimestamp();
        while (_journal.SavedCount < saved || victim is { Lines: 0 })
        {
            if (Stopwatch.GetElapsedTime(start) > s_patience || _workers.TrueForAll(worker => !worker.IsRunning))
            {
                throw new InvalidOperationException($"The workers don't get on: {string.Join(' ', _journal.Faults)}");
            }

            await _reader.LookAsync();
            await Task.Delay(1);
        }
    }

    private async Task<EditsCount> CountAsync(int leftBadly)
    {
        await ServerRest.QuietAsync(rows);
        await _reader.LookAsync();
        var live = await KeptRows.LiveAsync(rows);
        var count = EditsCheck.Of(_journal, await KeptRows.HistoryAsync(rows), live);
        return count with
        {
            Kills = plan.Kills,
            ReaderDiffers = EditsCheck.Differences(_reader.Held, live),
            Faults = count.Faults + leftBadly + (await KeptRows.IsSoundAsync(rows) ? 0 : 1),
        };
    }
}
