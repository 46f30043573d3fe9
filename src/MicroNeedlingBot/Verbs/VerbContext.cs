using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>What verbs need, made when a verb asks for it: <c>--help</c> reads no settings and no knowledge.</summary>
internal sealed class VerbContext(Surroundings surroundings, IReadOnlyDictionary<string, string?> settingArguments)
{
    private readonly Lazy<BotSettings> _settings = new(
        () => BotSettings.Read(surroundings.CurrentFolder, settingArguments), isThreadSafe: false);

    public Surroundings Surroundings => surroundings;

    public BotSettings Settings => _settings.Value;

    /// <summary>The knowledge folder that was named or found.</summary>
    public string Folder(string? named) =>
        KnowledgeLocation.Find(named ?? Settings.KnowledgeFolder, surroundings.CurrentFolder, surroundings.ProgramFolder);

    /// <summary>The live knowledge of a folder, and what answers from it.</summary>
    public (LiveKnowledge Knowledge, Func<string, Verdict> Answer) Open(string folder)
    {
        var knowledge = OpenKnowledge.Open(folder, Settings, surroundings);
        return (knowledge, new QuestionAnswerer(knowledge).Answer);
    }

    /// <summary>The same for a program that stays.</summary>
    public (LiveKnowledge Knowledge, Func<string, Verdict> Answer) OpenToStay(string folder)
    {
        var opened = Open(folder);
        GiveBack();
        return opened;
    }

    /// <summary>
    /// For a program that stays: gives what loading left behind back to the system, which takes longer than a program that
    /// answers once can spare.
    /// </summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
