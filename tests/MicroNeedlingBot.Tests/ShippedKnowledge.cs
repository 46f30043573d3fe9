using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Settings;

namespace MicroNeedlingBot.Tests;

/// <summary>The knowledge base as it is shipped, loaded once for all tests; the integration tests compile this file too.</summary>
internal static class ShippedKnowledge
{
    private static readonly Lazy<LiveKnowledge> s_live = new(Load);

    /// <summary>The top folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static LiveKnowledge Live => s_live.Value;

    public static Verdict Ask(string message) => new QuestionAnswerer(Live).Answer(message);

    private static LiveKnowledge Load()
    {
        var settings = new BotSettings(KnowledgeFolder: null, Path.Combine(Root, "data"), Encoder: true);
        var loaded = KnowledgeLoading.Load(Path.Combine(Root, "knowledge"), settings, static _ => { });
        return new LiveKnowledge(loaded.Base ?? throw new InvalidOperationException($"knowledge/ has an error: {loaded.Findings[0].Message}"));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MicroNeedlingBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run below the folder of MicroNeedlingBot.sln.");
        }

        return folder.FullName;
    }
}
