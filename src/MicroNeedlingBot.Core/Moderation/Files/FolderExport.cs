using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>A scope's live entries as files, each just as it is stored.</summary>
public static class FolderExport
{
    /// <summary>The files of what is not taken away, in ordinal order of their paths.</summary>
    public static IReadOnlyList<KnowledgeFile> FilesOf(IEnumerable<Revision> newest) =>
    [
        .. newest.Where(revision => revision.Text is not null)
            .OrderBy(revision => revision.EntryId, StringComparer.Ordinal)
            .Select(revision => new KnowledgeFile(KnowledgePaths.FileOf(revision.EntryId), revision.Text!)),
    ];
}
