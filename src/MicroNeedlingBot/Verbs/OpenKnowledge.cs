using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>Opens the knowledge that a verb answers from.</summary>
internal static class OpenKnowledge
{
    /// <summary>The live knowledge of a folder.</summary>
    /// <exception cref="StopException">There are errors in it; they stand on standard error then.</exception>
    public static LiveKnowledge Open(string folder, BotSettings settings, Surroundings surroundings)
    {
        var loaded = KnowledgeLoading.Load(folder, settings, surroundings.Report);
        return loaded.Base is null ? throw Refused(folder, loaded.Findings, surroundings) : new LiveKnowledge(loaded.Base);
    }

    /// <summary>What a folder says, without what answers from it.</summary>
    /// <exception cref="StopException">There are errors in it; they stand on standard error then.</exception>
    public static KnowledgeContent Read(string folder, Surroundings surroundings)
    {
        var (content, findings) = KnowledgeFolder.Load(folder);
        return content ?? throw Refused(folder, findings, surroundings);
    }

    /// <summary>What a folder says, with its files.</summary>
    /// <exception cref="StopException">There are errors in it; they stand on standard error then.</exception>
    public static (KnowledgeContent Content, IReadOnlyList<KnowledgeFile> Files) ReadFiles(string folder, Surroundings surroundings)
    {
        var (files, findings) = KnowledgeFolder.Read(folder);
        if (findings.Any(finding => finding.Level == FindingLevel.Error))
        {
            throw Refused(folder, [.. findings, .. files.Count == 0 ? [] : KnowledgeReader.Read(files).Findings], surroundings);
        }

        var read = KnowledgeReader.Read(files);
        return read.Content is { } content ? (content, files) : throw Refused(folder, read.Findings, surroundings);
    }

    private static StopException Refused(string folder, IReadOnlyList<Finding> findings, Surroundings surroundings)
    {
        var errors = findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        foreach (var error in errors)
        {
            surroundings.Error.WriteLine(FindingLines.Plain(error));
        }

        return new StopException(
            $"{folder} has {(errors.Count == 1 ? "1 error" : $"{errors.Count} errors")}: correct them and run again (knowledge check lists them).",
            ExitCodes.Problems);
    }
}
