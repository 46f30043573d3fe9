using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>What moderators look at: one entry, their list, what a search found.</summary>
internal static class FaqPages
{
    private const int PageSize = 15;
    private const int MostPhrasings = 15;

    /// <summary>An entry in a list.</summary>
    public static string Line(ShelfEntry entry) =>
        $"{entry.Id}{((entry.Live ?? entry.OfBase) is { } text ? ": " + text.Question : "")}{(Mark(entry) is { Length: > 0 } mark ? $" ({mark})" : "")}";

    /// <summary>One entry as members see it, with its phrasings and where it stands.</summary>
    public static Reply Show(Request request, Shelf shelf, ShelfEntry entry)
    {
        if (entry.Live is not { } live)
        {
            return new Reply(
            [
                Paragraph.Of($"{entry.Id} was taken away{(entry.OfBase is null ? "" : " here; everyone else has it")}. {RevisionWords.Of(entry.Newest!)}.{(entry.IsLeftAlone ? $" {BaseGone.Removed(entry)} too." : "")}"),
                ChoiceLists.Numbered("You can:", [("Bring it back", new SayText($"/faq restore {entry.Id}")), ("See its history", new SayText($"/faq history {entry.Id}"))]),
            ]);
        }

        return new Reply(
        [
            .. EntryBlocks.Of(live, request.Content, titled: true),
            .. live.Phrasings.Count == 0 ? [] : (Block[])[Paragraph.Of($"Found by {live.Phrasings.Count} other {(live.Phrasings.Count == 1 ? "phrasing" : "phrasings")}:"), new PointList([.. Phrasings(live.Phrasings)], Numbered: false)],
            new Note($"{entry.Id}: {Standing(shelf, entry)}"),
            .. Notes(shelf, entry),
            ChoiceLists.Numbered("You can:", Acts(entry)),
        ]);
    }

    /// <summary>What a moderator should know before they touch an entry: a text that can't be read, a base that changed.</summary>
    public static IReadOnlyList<Block> Notes(Shelf shelf, ShelfEntry entry)
    {
        var notes = new List<Block>();
        if (entry.IsBroken)
        {
            notes.Add(Paragraph.Of($"The newest text ({RevisionWords.Of(entry.Newest!)}) can't be read, so members still get the one before it. Save it anew, or /faq undo {entry.Id}."));
        }

        if (entry is { IsLeftAlone: true, IsRemoved: false })
        {
            notes.Add(Paragraph.Of($"{BaseGone.Removed(entry)}; this is now yours alone. Save it once more to keep it without this note, or /faq remove {entry.Id} takes it away."));
        }

        if (entry.BaseChanged)
        {
            notes.Add(Paragraph.Of("The guide's text has changed since your version was made. From yours to the guide's:"));
            notes.AddRange(EntryDiff.Blocks(entry.Live, entry.OfBase));
            notes.Add(new Note($"Save yours once more to keep it, or type /faq undo {entry.Id} 0 to take the guide's."));
        }

        return notes;
    }

    /// <summary>A scope's own entries and changes, a page at a time.</summary>
    public static Reply List(Shelf shelf, string topic, int page)
    {
        var wanted = shelf.Entries
            .Where(entry => shelf.Community is null || entry.Number > 0)
            .Where(entry => topic.Length == 0 || entry.Id.StartsWith(topic, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var shown = wanted.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        if (shown.Count == 0)
        {
            return wanted.Count > 0 ? Reply.Of($"There is no page {page}: /faq list shows the first.")
                : topic.Length > 0 ? Reply.Of($"You have nothing under “{VisibleText.Of(topic)}”. /faq list shows all that is yours; /topics what members can ask.")
                : Reply.Of("Your community has nothing of its own yet: members get the guide's answers. /faq add writes one, /faq find looks for one to change.");
        }

        var left = wanted.Count - (page * PageSize);
        var more = $"/faq list {(topic.Length > 0 ? topic + " " : "")}{page + 1}";
        var lead = shelf.Community is null ? $"The base, {Count(wanted.Count)}:" : $"Of {ModeratorGate.NameOf(shelf.Community)}, {Count(wanted.Count)}:";
        var choices = shown.Select(entry => (Line(entry), (ChoiceAction)new SayText($"/faq show {entry.Id}")));
        return new Reply([ChoiceLists.Numbered(lead, left > 0 ? choices.Append(($"More ({left} left)", new SayText(more))) : choices)]);
    }

    /// <summary>What a search found.</summary>
    public static Reply Found(Shelf shelf, string words)
    {
        if (words.Trim().Length == 0)
        {
            return Reply.Of("Say what to look for: /faq find sunscreen.");
        }

        var found = ShelfSearch.ByWords(shelf.Entries, words);
        return found.Count == 0
            ? Reply.Of($"Nothing has these words. /faq add writes it.")
            : new Reply([ChoiceLists.Numbered("Found:", found.Select(entry => (Line(entry), (ChoiceAction)new SayText($"/faq show {entry.Id}"))))]);
    }

    private static string Mark(ShelfEntry entry) =>
        entry.IsBroken ? "its newest text can't be read"
        : entry.IsRemoved ? entry.OfBase is null ? "removed" : "hidden here"
        : entry.IsLeftAlone ? "yours alone; the base entry was removed"
        : entry.IsVersion ? entry.BaseChanged ? "your version; the guide's text changed since" : "your version"
        : "";

    private static string Standing(Shelf shelf, ShelfEntry entry)
    {
        var what = shelf.Community is null ? "of the base"
            : entry.IsVersion ? "your community's version of a base entry"
            : entry.OfBase is not null ? "as the base has it; changing it makes your community's own version"
            : "your community's own";
        return entry.Newest is { } newest ? $"{what}. Revision {newest.Number}: {RevisionWords.Of(newest)}." : $"{what}.";
    }

    private static IEnumerable<IReadOnlyList<Run>> Phrasings(IReadOnlyList<string> phrasings) =>
        phrasings.Take(MostPhrasings).Concat(phrasings.Count > MostPhrasings ? [$"… and {phrasings.Count - MostPhrasings} more"] : [])
            .Select(phrasing => (IReadOnlyList<Run>)[new Run(phrasing)]);

    private static IEnumerable<(string Text, ChoiceAction Action)> Acts(ShelfEntry entry) =>
    [
        ("Change it", new SayText($"/faq edit {entry.Id}")),
        .. entry.Number > 0 ? [("See its history", new SayText($"/faq history {entry.Id}"))] : ((string, ChoiceAction)[])[],
        (entry.OfBase is null ? "Remove it" : "Hide it here", new SayText($"/faq remove {entry.Id}")),
    ];

    private static string Count(int entries) => entries == 1 ? "1 entry" : $"{entries} entries";
}
