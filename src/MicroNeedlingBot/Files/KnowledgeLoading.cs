using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Files;

/// <summary>Where a folder becomes a snapshot to answer from.</summary>
internal static class KnowledgeLoading
{
    private static readonly Lazy<SentenceEncoder> Encoder = new(SentenceEncoder.Load);

    /// <summary>Reads, fits and encodes a knowledge folder; what is fitted already is taken as it is.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="progress">Takes a line at each step of work that takes long.</param>
    public static LoadedKnowledge Load(string folder, BotSettings settings, Action<string> progress)
    {
        // The two take about as long, and neither needs the other.
        var encoder = Task.Run(() => EncoderFor(settings));
        var (content, findings) = KnowledgeFolder.Load(folder);
        return content is null
            ? new LoadedKnowledge(Base: null, findings)
            : new LoadedKnowledge(FittedFiles.RestoreOrFit(content, folder, encoder.GetAwaiter().GetResult(), settings, progress), findings);
    }

    /// <summary>Keeps live knowledge as the folder is: a change that can't be loaded leaves the last good snapshot.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="live">What to keep up to date.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="report">Takes a line when a change can't be loaded, and when it can again.</param>
    /// <returns>Ends the watch when disposed.</returns>
    public static IDisposable Watch(string folder, LiveKnowledge live, BotSettings settings, Action<string> report) =>
        new KnowledgeWatcher(
            folder,
            live.Current.Content.Stamp,
            TimeProvider.System,
            content =>
            {
                live.Swap(FittedFiles.RestoreOrFit(content, folder, EncoderFor(settings), settings, static _ => { }));
                report("The knowledge folder has changed: the new answers are live.");
            },
            findings => report($"{FindingLines.Plain(findings[0])} Until that is mended the answers stay as they were."));

    /// <summary>Everything that is wrong or doubtful with a folder.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="against">Another folder to look for duplicates in, or null.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="today">The day, for dates that lie in the future.</param>
    /// <param name="progress">Takes a line at each step of work that takes long.</param>
    public static IReadOnlyList<Finding> Check(
        string folder, string? against, BotSettings settings, NodaTime.LocalDate today, Action<string> progress)
    {
        var (content, findings) = KnowledgeFolder.Load(folder);
        if (content is null)
        {
            return findings;
        }

        var other = against is null ? null : KnowledgeFolder.Load(against).Content;
        var trials = KnowledgeFitting.Try(content, EncoderFor(settings), progress);
        return [.. findings, .. KnowledgeChecker.Check(content, today, trials, other), .. FittedFiles.Check(content, folder, EncoderFor(settings))];
    }

    /// <summary>Fits a folder anew and keeps what was fitted beside the entries.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="progress">Takes a line at each step.</param>
    public static IReadOnlyList<Finding> Fit(string folder, BotSettings settings, Action<string> progress)
    {
        var (content, findings) = KnowledgeFolder.Load(folder);
        if (content is not null)
        {
            FittedFiles.Fit(content, folder, EncoderFor(settings), progress);
        }

        return findings;
    }

    /// <summary>The encoder, loaded once; null where the settings do without.</summary>
    public static SentenceEncoder? EncoderFor(BotSettings settings) => settings.Encoder ? Encoder.Value : null;
}

/// <summary>What became of a folder.</summary>
/// <param name="Base">The snapshot; null when an error forbids it.</param>
/// <param name="Findings">What is wrong or doubtful.</param>
internal sealed record LoadedKnowledge(KnowledgeBase? Base, IReadOnlyList<Finding> Findings);
