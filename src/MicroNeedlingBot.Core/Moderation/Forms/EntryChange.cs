using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>A filled form beside what is on the shelf.</summary>
/// <param name="Draft">The form.</param>
/// <param name="Id">The entry's id, made for a new one.</param>
/// <param name="Target">The entry on the shelf; null for a new one.</param>
/// <param name="Entry">The entry as it would be.</param>
/// <param name="Shelf">The shelf.</param>
internal sealed record EntryChange(EntryDraft Draft, string Id, ShelfEntry? Target, Entry Entry, Shelf Shelf)
{
    public long Scope => Draft.ScopeId;

    public Community? Community => Shelf.Community;

    /// <summary>Whether somebody else changed the entry since the form was opened.</summary>
    public bool IsOvertaken => (Target?.Number ?? 0) != Draft.SeenNumber;

    /// <summary>Whether members would read just what they read now.</summary>
    public bool ChangesNothing => Target?.Live is { } live && EntryDiff.Lines(live, Entry).Count == 0;

    /// <summary>Whether other questions may find it than before; another answer changes nothing about that.</summary>
    public bool ChangesMatching => !new[] { Target?.Live, Target?.OfBase }.OfType<Entry>().Any(before => before.AllPhrasings.SequenceEqual(Entry.AllPhrasings, StringComparer.Ordinal));

    /// <summary>The entry as members will see it.</summary>
    public Entry AsShown => ScopeReader.Read(Community, new Revision(Scope, Id, Draft.SeenNumber + 1, EntryText, Draft.Does, 0, default, ""), Target?.OfBase) ?? Entry;

    /// <summary>The entry as it is stored.</summary>
    public string EntryText => Knowledge.Format.EntryFile.Write(Entry);

    /// <summary>The change of a form; null when the entry that it is about is not on the shelf.</summary>
    public static EntryChange? Of(Request request, EntryDraft draft, Shelf shelf)
    {
        var today = request.Caller!.Now.InUtc().Date;
        var target = shelf.Find(draft.EntryId);
        if (draft.EntryId is null)
        {
            var id = EntryIds.Of(draft.Dialogue[EntryFields.Topic] ?? "", draft.Dialogue[EntryFields.Question] ?? "", taken => shelf.Find(taken) is not null);
            return new EntryChange(draft, id, Target: null, draft.Entry(id, ofBase: null, today), shelf);
        }

        return target is null ? null : new EntryChange(draft, target.Id, target, draft.Entry(target.Id, target.OfBase, today), shelf);
    }

    /// <summary>The same on top of what is the newest now.</summary>
    public EntryChange OnTop() => this with { Draft = new EntryDraft(Draft.OnTopOf(Target?.Number ?? 0)) };

    /// <summary>What the checks look at.</summary>
    public Draft Checked(Request request) => new(
        Entry,
        Draft.Reason,
        [.. new[] { Target?.Live, Target?.OfBase }.OfType<Entry>()],
        [.. Shelf.Live.Where(other => !string.Equals(other.Id, Id, StringComparison.Ordinal)).Select(other => other.Live!)],
        Community?.Settings.LinkHosts ?? [],
        Community is null,
        text => request.Judge(text).Outcome == Outcome.Urgent);
}
