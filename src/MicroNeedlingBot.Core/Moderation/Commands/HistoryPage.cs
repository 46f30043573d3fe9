using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>Who changed what of an entry, newest first.</summary>
internal static class HistoryPage
{
    private const int PageSize = 5;

    public static async ValueTask<Reply> OfAsync(Request request, ShelfEntry entry, int? below)
    {
        var (entries, scope) = (request.Caller!.State.Entries, request.Caller.Standing.CommunityId);
        var revisions = await entries.HistoryAsync(scope, entry.Id, below ?? int.MaxValue, PageSize + 1, request.Cancel);
        if (revisions.Count == 0)
        {
            return Reply.Of(below is null ? $"Nobody has changed {entry.Id} here: members get it as the guide has it." : $"There is nothing before revision {below}.");
        }

        var shown = revisions.Take(PageSize).ToList();
        var blocks = shown.SelectMany((revision, at) => Of(revision, at + 1 < revisions.Count ? revisions[at + 1] : null, entry));
        return new Reply([Paragraph.Of($"History of {entry.Id}:"), .. blocks, Choices(entry, shown, more: revisions.Count > PageSize)]);
    }

    private static IEnumerable<Block> Of(Revision revision, Revision? before, ShelfEntry entry)
    {
        var reason = VisibleText.Of(revision.Reason).Trim();
        var after = ScopeReader.Parse(revision);
        var old = before is null ? entry.OfBase : ScopeReader.Parse(before);
        yield return new Paragraph([new Run($"{revision.Number}. {RevisionWords.Of(revision)}", Bold: true), new Run(reason.Length > 0 ? $": {reason}" : "")]);
        foreach (var block in Changes(revision, old, after, entry))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Changes(Revision revision, Entry? old, Entry? after, ShelfEntry entry)
    {
        if (revision.Text is null)
        {
            return [];
        }

        return after is null ? [Paragraph.Of("This text can't be read.")]
            : old is null ? [new PointList([[new Run($"Question: {after.Question}")], [new Run($"Answer: {after.Answer}")]], Numbered: false)]
            : ScopeReader.Follows(revision, entry.OfBase) ? [new PointList([[new Run("As the guide has it")]], Numbered: false)]
            : EntryDiff.Blocks(old, after);
    }

    private static ChoiceList Choices(ShelfEntry entry, List<Revision> shown, bool more) => ChoiceLists.Numbered(
        "You can:",
        [
            ("See it", new SayText($"/faq show {entry.Id}")),
            .. shown.Skip(1).Where(revision => revision.Text is not null).Select(revision => ($"Go back to {revision.Number}", (ChoiceAction)new SayText($"/faq undo {entry.Id} {revision.Number}"))),
            .. more ? [("Older ones", new SayText($"/faq history {entry.Id} {shown[^1].Number}"))] : ((string, ChoiceAction)[])[],
        ]);
}
