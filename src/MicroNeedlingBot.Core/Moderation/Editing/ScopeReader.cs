using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>Reads a scope's revisions into the entries that its members are answered from. No text can make it throw.</summary>
public static class ScopeReader
{
    private const int LongestName = 60;

    /// <summary>Who stands for a community's texts, as members read it; null for the base.</summary>
    public static string? SignatureOf(Community? community)
    {
        var name = VisibleText.Of(community?.Name ?? "").Trim();
        return community is null ? null
            : name.Length == 0 ? "moderators of this community"
            : $"moderators of {(name.Length <= LongestName ? name : name[..LongestName].TrimEnd() + "…")}";
    }

    /// <summary>The entries of a scope.</summary>
    /// <param name="community">The community; null for the base.</param>
    /// <param name="newest">The newest revision of each of its entries, removals too.</param>
    /// <param name="content">The base as members of no community have it.</param>
    public static ScopeReading Read(Community? community, IEnumerable<Revision> newest, KnowledgeContent content)
    {
        var ofBase = community is null ? [] : content.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var (entries, hidden, unread) = (new List<Entry>(), new HashSet<string>(StringComparer.Ordinal), new List<Revision>());
        foreach (var revision in newest)
        {
            var below = ofBase.GetValueOrDefault(revision.EntryId);
            if (revision.Text is null)
            {
                hidden.Add(revision.EntryId);
            }
            else if (Read(community, revision, below) is not { } entry)
            {
                unread.Add(revision);
            }
            else if (!Follows(revision, below))
            {
                entries.Add(entry);
            }
        }

        return new ScopeReading(entries, hidden, unread);
    }

    /// <summary>The entry of one revision; null for a removal, and for a text that can't be read or sent.</summary>
    /// <param name="community">The community; null for the base.</param>
    /// <param name="revision">One of its revisions.</param>
    /// <param name="ofBase">The base's entry of the same id, for a community; null where there is none.</param>
    public static Entry? Read(Community? community, Revision revision, Entry? ofBase)
    {
        if (Parse(revision) is not { } entry || !CanBeSent(entry))
        {
            return null;
        }

        var origin = new EntryOrigin(community?.Id ?? Community.Base, SignatureOf(community), revision.Number);
        var cites = ofBase is not null && string.Equals(ofBase.Answer.Trim(), entry.Answer.Trim(), StringComparison.Ordinal);
        return community is null ? entry with { Origin = origin }
            : cites ? entry with { Kind = ofBase!.Kind, Facts = ofBase.Facts, Origin = origin }
            // What moderators answer is no gap any more, and the guide's facts are not theirs to cite.
            : entry with { Kind = entry.Kind == EntryKind.Gap ? EntryKind.Entry : entry.Kind, Facts = [], Origin = origin };
    }

    /// <summary>
    /// Whether a community's revision says just what the base said when it was made: then nothing of the community's stands
    /// between its members and the base, now and later. So a base entry is brought back.
    /// </summary>
    internal static bool Follows(Revision revision, Entry? ofBase) =>
        ofBase is not null && revision.BaseHash is { } hash && Parse(revision) is { } entry
        && string.Equals(BaseText.HashOf(entry), hash, StringComparison.Ordinal);

    /// <summary>The entry as it was written; null when it can't be read.</summary>
    internal static Entry? Parse(Revision revision) =>
        revision.Text is { } text && KnowledgePaths.IsId(revision.EntryId)
            ? EntryFile.Read(new KnowledgeFile(KnowledgePaths.FileOf(revision.EntryId), text)).Entry
            : null;

    private static bool CanBeSent(Entry entry) =>
        !SentText.Flaws(entry.Question).Any() && AnswerMarkdown.Flaws(entry.Answer).All(flaw => flaw.Level != FindingLevel.Error);
}

/// <summary>What a scope's revisions say.</summary>
/// <param name="Entries">Its own entries, and its versions of base entries.</param>
/// <param name="Hidden">Ids that are taken away: where the base has them, it is hidden in this scope alone.</param>
/// <param name="Unread">Revisions whose text can't be read or sent: what was shown before them stays.</param>
public sealed record ScopeReading(IReadOnlyList<Entry> Entries, IReadOnlySet<string> Hidden, IReadOnlyList<Revision> Unread);
