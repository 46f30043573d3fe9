using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>
/// What the knowledge folder brought, kept as revisions in a scope of its own (<see cref="Community.Folder"/>). There,
/// <see cref="Revision.BaseHash"/> marks a text that ran into another one of the base and waits for the owner.
/// </summary>
internal static class FolderMemory
{
    /// <summary>The entry files of a folder by id, as they are stored: line ends and byte order mark are the file's affair.</summary>
    public static Dictionary<string, string> TextsOf(IEnumerable<KnowledgeFile> files) => files
        .Where(file => KnowledgePaths.IsEntry(file.Path))
        .ToDictionary(file => KnowledgePaths.IdOf(file.Path), file => PlainText.Normal(file.Text), StringComparer.Ordinal);

    /// <summary>A revision that remembers what the folder has now.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="known">The newest such revision; null for the first.</param>
    /// <param name="text">The file's text; null when it is gone.</param>
    /// <param name="against">The base's text that it ran into; null when it is settled.</param>
    public static NewRevision Remember(string id, Revision? known, string? text, Against? against) =>
        new(Community.Folder, id, known?.Number ?? 0, text, RevisionAct.Import, Actor: 0, Reason: "") { BaseHash = against is { } other ? HashOf(other.Live) : null };

    /// <summary>Whether a text of the folder waits for the owner.</summary>
    public static bool Waits(Revision known, Revision? live) =>
        known.BaseHash is not null && !string.Equals(known.Text, live?.Text, StringComparison.Ordinal);

    private static string HashOf(string? text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? "")));
}

/// <summary>The base's text that a file's ran into; null in it when chat took the entry away.</summary>
internal readonly record struct Against(string? Live);
