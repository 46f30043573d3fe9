using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>Where an undo goes when no revision is named: after an undo, one step further back than that one went.</summary>
internal static class UndoSteps
{
    private const int MostRevisions = 200;

    /// <summary>The number of the revision to go back to; 0 for the text before the first.</summary>
    public static async ValueTask<int> BeforeAsync(Request request, Shelf shelf, long scope, ShelfEntry entry)
    {
        if (entry.Newest is not { Act: RevisionAct.Undo } newest)
        {
            return entry.Number - 1;
        }

        // An undo repeats an earlier text: the step before that one is meant.
        var history = await request.Caller!.State.Entries.HistoryAsync(scope, entry.Id, entry.Number, MostRevisions, request.Cancel);
        return (history.FirstOrDefault(earlier => earlier.Act != RevisionAct.Undo && IsSame(earlier, newest, shelf, entry))?.Number ?? entry.Number) - 1;
    }

    /// <summary>Whether members read the same; the day of the last look is another one.</summary>
    private static bool IsSame(Revision one, Revision other, Shelf shelf, ShelfEntry entry)
    {
        var (first, second) = (ScopeReader.Read(shelf.Community, one, entry.OfBase), ScopeReader.Read(shelf.Community, other, entry.OfBase));
        return first is null || second is null ? first is null && second is null : EntryDiff.Lines(first, second).Count == 0;
    }
}
