using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>An entry of the base that chat and its file changed, each in its own way.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="OfFile">What the file says; its text is null when the file is gone.</param>
/// <param name="Chat">What is live: what chat says; its text is null when chat took the entry away.</param>
public sealed record Conflict(string EntryId, Revision OfFile, Revision? Chat)
{
    /// <summary>All that wait, in ordinal order of ids.</summary>
    public static async ValueTask<IReadOnlyList<Conflict>> AllAsync(IEntries entries, CancellationToken cancel)
    {
        var live = (await entries.AllAsync(Community.Base, cancel)).ToDictionary(revision => revision.EntryId, StringComparer.Ordinal);
        return [.. (await entries.AllAsync(Community.Folder, cancel))
            .Select(file => new Conflict(file.EntryId, file, live.GetValueOrDefault(file.EntryId)))
            .Where(conflict => FolderMemory.Waits(conflict.OfFile, conflict.Chat))];
    }

    /// <summary>One that waits, or null.</summary>
    public static async ValueTask<Conflict?> FindAsync(IEntries entries, string entryId, CancellationToken cancel)
    {
        var chat = await entries.NewestAsync(Community.Base, entryId, cancel);
        return await entries.NewestAsync(Community.Folder, entryId, cancel) is { } file && FolderMemory.Waits(file, chat)
            ? new Conflict(entryId, file, chat)
            : null;
    }

    /// <summary>
    /// Makes one of the two texts the live one and notes that this is settled. Both stay in history. False, with nothing
    /// written, when one of the two is not the newest any more.
    /// </summary>
    public async ValueTask<bool> SettleAsync(bool takeFile, long actor, IEntries entries, CancellationToken cancel)
    {
        var settled = FolderMemory.Remember(EntryId, OfFile, OfFile.Text, against: null) with { Act = RevisionAct.Settle, Actor = actor };
        if (!(await entries.AppendAsync(settled, cancel)).Saved)
        {
            return false;
        }

        foreach (var revision in Chosen(takeFile, actor))
        {
            if (!(await entries.AppendAsync(revision, cancel)).Saved)
            {
                // The first half must not last alone: the request is taken back and done again.
                throw new StorageFaultException("Somebody changed that entry in this very moment. Try again.", cause: null) { IsCollision = true };
            }
        }

        return true;
    }

    /// <summary>Where chat's text stays, the file's comes into the history before it: else nobody could read it there.</summary>
    private IEnumerable<NewRevision> Chosen(bool takeFile, long actor)
    {
        var number = Chat?.Number ?? 0;
        if (!takeFile && OfFile.Text is not null)
        {
            yield return new NewRevision(Community.Base, EntryId, number++, OfFile.Text, RevisionAct.Import, Actor: 0, "not kept");
        }

        yield return new NewRevision(
            Community.Base, EntryId, number, takeFile ? OfFile.Text : Chat?.Text, RevisionAct.Settle, actor, takeFile ? "kept the file's" : "kept the chat's");
    }
}
