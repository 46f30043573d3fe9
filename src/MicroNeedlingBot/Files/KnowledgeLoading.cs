using System.Collections.Frozen;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Settings;

namespace MicroNeedlingBot.Files;

/// <summary>Where a folder becomes a snapshot to answer from.</summary>
internal static class KnowledgeLoading
{
    /// <summary>Reads, fits and encodes a knowledge folder; what is fitted already is taken as it is.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="progress">Takes a line at each step of work that takes long.</param>
    public static LoadedKnowledge Load(string folder, BotSettings settings, Action<string> progress)
    {
        // STUB until the reader, the encoder and the matcher are joined: a folder without entries.
        _ = (folder, settings, progress);
        var content = new KnowledgeContent([], FrozenDictionary<string, Fact>.Empty, Vocabulary.Empty, WarningSigns: null, Hash: "");
        return new LoadedKnowledge(new KnowledgeBase(content, new QuestionMatcher(content)), []);
    }

    /// <summary>Keeps live knowledge as the folder is: a change that can't be loaded leaves the last good snapshot.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="live">What to keep up to date.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="report">Takes a line when a change can't be loaded, and when it can again.</param>
    /// <returns>Ends the watch when disposed.</returns>
    public static IDisposable Watch(string folder, LiveKnowledge live, BotSettings settings, Action<string> report)
    {
        // STUB until the watcher is joined: nothing is watched.
        _ = (folder, live, settings, report);
        return new MemoryStream();
    }

    /// <summary>Everything that is wrong or doubtful with a folder.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="against">Another folder to look for duplicates in, or null.</param>
    /// <param name="settings">The settings.</param>
    public static IReadOnlyList<Finding> Check(string folder, string? against, BotSettings settings)
    {
        // STUB until the checker is joined.
        _ = (folder, against, settings);
        return [];
    }
}

/// <summary>What became of a folder.</summary>
/// <param name="Base">The snapshot; null when an error forbids it.</param>
/// <param name="Findings">What is wrong or doubtful.</param>
internal sealed record LoadedKnowledge(KnowledgeBase? Base, IReadOnlyList<Finding> Findings);
