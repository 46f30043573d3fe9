using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>What taking a file would change, entry by entry, by the same checks as a form.</summary>
internal sealed class BulkPlan
{
    private readonly Request _request;
    private readonly Shelf _shelf;
    private readonly Dictionary<string, Entry> _live;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly string _reason;

    private BulkPlan(Request request, Shelf shelf, string reason)
    {
        (_request, _shelf, _reason) = (request, shelf, reason);
        _live = shelf.Live.ToDictionary(entry => entry.Id, entry => entry.Live!, StringComparer.Ordinal);
    }

    /// <summary>Entries that would be new.</summary>
    public int New => Added.Count;

    /// <summary>Entries that would be changed.</summary>
    public int Changed => Edited.Count;

    /// <summary>Those that would be new, by their questions.</summary>
    public List<string> Added { get; } = [];

    /// <summary>Those that would be changed, by their questions.</summary>
    public List<string> Edited { get; } = [];

    /// <summary>Entries that are there already, word for word.</summary>
    public int Same { get; private set; }

    /// <summary>What is not taken, and why.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>What is taken but doubtful.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>What is written when the moderator agrees.</summary>
    public List<NewRevision> Revisions { get; } = [];

    /// <summary>The entries that would be written.</summary>
    public List<Entry> Entries { get; } = [];

    public static BulkPlan Of(Request request, Shelf shelf, IEnumerable<BulkItem> items, string reason)
    {
        var plan = new BulkPlan(request, shelf, reason);
        foreach (var item in items)
        {
            plan.Look(item);
        }

        return plan;
    }

    private void Look(BulkItem item)
    {
        if (item.Entry is null)
        {
            Refusals.Add($"line {item.Line}: {item.Problem}");
            return;
        }

        var entry = item.HasId ? item.Entry : WithId(item.Entry);
        var target = _shelf.Find(entry.Id);
        if (!_met.Add(entry.Id))
        {
            Refusals.Add($"line {item.Line}: {entry.Id} stands in the file a second time.");
        }
        else if (target?.Live is { } live && (item.HasId ? IsSame(live, entry) : EntryDiff.Lines(live, entry).Count == 0))
        {
            Same++;
        }
        else
        {
            Check(item.Line, entry, target);
        }
    }

    private void Check(int line, Entry entry, ShelfEntry? target)
    {
        var (caller, community) = (_request.Caller!, _shelf.Community);
        if (community is null && entry.Facts.FirstOrDefault(fact => !_request.OfBase.Facts.ContainsKey(fact)) is { } unknown)
        {
            Refusals.Add($"line {line}: {entry.Id}: the guide has no fact {unknown}. [facts]");
            return;
        }

        var others = _live.Values.Where(other => !string.Equals(other.Id, entry.Id, StringComparison.Ordinal)).ToList();
        var findings = EditChecks.Find(new Draft(
            entry, _reason, (target?.Live ?? target?.OfBase) is { } before ? [before] : [], others, community?.Settings.LinkHosts ?? [], community is null, text => _request.Judge(text).Outcome == Outcome.Urgent));
        if (findings.FirstOrDefault(finding => finding.Level == FindingLevel.Error) is { } error)
        {
            Refusals.Add($"line {line}: {entry.Id}: {error.Message} [{error.Rule}]");
            return;
        }

        Warnings.AddRange(findings.Select(finding => $"line {line}: {entry.Id}: {finding.Message} [{finding.Rule}]"));
        var isNew = target?.Live is null;
        (isNew ? Added : Edited).Add($"{entry.Question} ({entry.Id})");
        _live[entry.Id] = entry;
        Entries.Add(entry);
        Revisions.Add(new NewRevision(caller.Standing.CommunityId, entry.Id, target?.Number ?? 0, EntryFile.Write(entry), isNew ? RevisionAct.Add : RevisionAct.Edit, caller.Account.Id, _reason)
        {
            BaseHash = target?.OfBase is { } ofBase ? BaseText.HashOf(ofBase) : null,
            MostLive = community is null ? null : EditLimits.MostEntries,
        });
    }

    /// <summary>A row of a table is the entry that asks the same, where there is one, and keeps what a table can't say.</summary>
    private Entry WithId(Entry row)
    {
        if (_live.Values.FirstOrDefault(live => live.Question.Equals(row.Question, StringComparison.OrdinalIgnoreCase)) is { } live)
        {
            return live with { Question = row.Question, Answer = row.Answer, Phrasings = row.Phrasings.Count > 0 ? row.Phrasings : live.Phrasings, Checked = row.Checked, Origin = null };
        }

        return row with { Id = EntryIds.Of(row.Topic, row.Question, id => _shelf.Find(id) is not null || _met.Contains(id)) };
    }

    private static bool IsSame(Entry live, Entry entry) =>
        string.Equals(EntryFile.Write(live with { Origin = null }), EntryFile.Write(entry), StringComparison.Ordinal);
}
