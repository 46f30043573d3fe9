using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>The base as it is live: guide, vocabulary, warning signs and plan from the folder, the entries from the database.</summary>
public static class LiveContent
{
    /// <summary>Puts the two together. Where the database says what the folder says, so does the content, to its hash.</summary>
    /// <param name="folder">The folder's files.</param>
    /// <param name="live">The newest revision of each entry of the base.</param>
    /// <returns>
    /// The content; null when even the folder's own files can't be loaded. Findings name what was left as the folder has it,
    /// or left out, because its text can't be loaded.
    /// </returns>
    public static (KnowledgeContent? Content, IReadOnlyList<Finding> Findings) Of(IReadOnlyList<KnowledgeFile> folder, IReadOnlyList<Revision> live)
    {
        var texts = live.Where(revision => revision.Text is not null).ToDictionary(revision => revision.EntryId, StringComparer.Ordinal);
        var (content, findings) = KnowledgeReader.Read(Joined(folder, texts.Values));
        if (content is null)
        {
            var broken = findings.Where(finding => finding.Level == FindingLevel.Error).Select(finding => finding.File).ToHashSet(StringComparer.Ordinal);
            var own = folder.Where(file => broken.Contains(file.Path) && KnowledgePaths.IsEntry(file.Path));
            foreach (var revision in texts.Values.Where(revision => broken.Contains(KnowledgePaths.FileOf(revision.EntryId))).ToList())
            {
                texts.Remove(revision.EntryId);
            }

            content = KnowledgeReader.Read([.. Joined(folder, texts.Values), .. own]).Content;
        }

        return (content is null ? null : Signed(content, folder, texts), findings);
    }

    private static List<KnowledgeFile> Joined(IReadOnlyList<KnowledgeFile> folder, IEnumerable<Revision> texts) =>
    [
        .. folder.Where(file => !KnowledgePaths.IsEntry(file.Path)),
        .. texts.Select(revision => new KnowledgeFile(KnowledgePaths.FileOf(revision.EntryId), revision.Text!)),
    ];

    /// <summary>An entry that says something else than its file tells which revision it is.</summary>
    private static KnowledgeContent Signed(KnowledgeContent content, IEnumerable<KnowledgeFile> folder, Dictionary<string, Revision> texts)
    {
        var files = folder.ToDictionary(file => file.Path, file => PlainText.Normal(file.Text), StringComparer.Ordinal);
        return content with { Entries = [.. content.Entries.Select(entry => IsFiles(entry.Id) ? entry : entry with { Origin = OriginOf(entry.Id) })] };

        bool IsFiles(string id) => !texts.TryGetValue(id, out var revision)
            || string.Equals(files.GetValueOrDefault(KnowledgePaths.FileOf(id)), revision.Text, StringComparison.Ordinal);

        EntryOrigin OriginOf(string id) => new(Community.Base, SignedBy: null, texts[id].Number);
    }
}
