using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Files;

/// <summary>
/// What was fitted to a content, on disk: beside the entries for the base that is shipped, in the storage folder by
/// the content's hash for any other.
/// </summary>
internal static class FittedFiles
{
    private const string CalibrationName = "calibration.json";
    private const string TablesName = "fitted.bin";
    private const int MostKept = 8;

    /// <summary>Takes what was fitted before, or fits and keeps it for the next start.</summary>
    public static KnowledgeBase RestoreOrFit(
        KnowledgeContent content, string folder, SentenceEncoder? encoder, BotSettings settings, Action<string> progress) =>
        Restore(content, folder, encoder, settings) ?? FitAndTidy(content, CacheOf(content, encoder, settings), encoder, IsLong(content) ? progress : static _ => { });

    /// <summary>Takes what was fitted before; null where nobody did.</summary>
    public static KnowledgeBase? Restore(KnowledgeContent content, string folder, SentenceEncoder? encoder, BotSettings settings) =>
        Restore(content, folder, encoder) ?? Restore(content, CacheOf(content, encoder, settings), encoder);

    private static string CacheOf(KnowledgeContent content, SentenceEncoder? encoder, BotSettings settings) =>
        Path.Combine(settings.StorageFolder, "fitted", encoder is null ? $"{content.Hash}-words" : content.Hash);

    /// <summary>Each edit in chat is a content of its own: what was fitted long ago makes room.</summary>
    private static KnowledgeBase FitAndTidy(KnowledgeContent content, string cache, SentenceEncoder? encoder, Action<string> progress)
    {
        var fitted = Fit(content, cache, encoder, progress);
        try
        {
            foreach (var old in new DirectoryInfo(Path.GetDirectoryName(cache)!).GetDirectories().OrderByDescending(kept => kept.LastWriteTimeUtc).Skip(MostKept))
            {
                old.Delete(recursive: true);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another worker tidies too, or it stays another time.
        }

        return fitted;
    }

    /// <summary>Fits a content and writes what was fitted into a folder.</summary>
    public static KnowledgeBase Fit(KnowledgeContent content, string into, SentenceEncoder? encoder, Action<string> progress)
    {
        using var calibration = new MemoryStream();
        using var tables = new MemoryStream();
        var fitted = KnowledgeFitting.Fit(content, encoder, progress, calibration, tables);
        try
        {
            OwnerOnlyFolder.Create(into);
            Write(Path.Combine(into, TablesName), tables);
            Write(Path.Combine(into, CalibrationName), calibration);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            progress($"What was fitted can't be kept in {into} ({fault.Message}); the next start will fit again.");
        }

        return fitted;
    }

    /// <summary>A finding where a folder carries what was fitted, but to other content.</summary>
    public static IEnumerable<Finding> Check(KnowledgeContent content, string folder, SentenceEncoder? encoder)
    {
        if (File.Exists(Path.Combine(folder, CalibrationName)) && Restore(content, folder, encoder) is null)
        {
            yield return new Finding(CalibrationName, Line: null, FindingLevel.Warning, "stale-fit", "What was fitted is for other content. Run: knowledge fit.");
        }
    }

    /// <summary>Whether fitting takes so long that somebody wonders.</summary>
    private static bool IsLong(KnowledgeContent content) => content.Entries.Sum(entry => entry.Phrasings.Count) >= 300;

    private static KnowledgeBase? Restore(KnowledgeContent content, string folder, SentenceEncoder? encoder)
    {
        try
        {
            using var calibration = File.OpenRead(Path.Combine(folder, CalibrationName));
            using var tables = File.OpenRead(Path.Combine(folder, TablesName));
            return KnowledgeFitting.Restore(content, encoder, calibration, tables);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whole or not at all: a reader never sees half a file.</summary>
    private static void Write(string path, MemoryStream content)
    {
        var partial = $"{path}.{Environment.ProcessId}.partial";
        File.WriteAllBytes(partial, content.ToArray());
        File.Move(partial, path, overwrite: true);
    }
}
