namespace MicroNeedlingBot.Storage.Model;

// The tables of moderation. Where a row says whose it is, community 0 stands for none: the base, which has no row of its
// own, and so there is no foreign key to it. Days are counted from 1970-01-01, UTC.

internal sealed class CommunityRow
{
    public long Id { get; set; }

    public short Platform { get; set; }

    public required string ExternalId { get; set; }

    public required string Name { get; set; }

    public short State { get; set; }

    /// <summary>What its moderators decided, as JSON.</summary>
    public required string Settings { get; set; }

    public long? LeftAt { get; set; }
}

/// <summary>Only ever added.</summary>
internal sealed class EntryRevisionRow
{
    public long CommunityId { get; set; }

    public required string EntryId { get; set; }

    public int Number { get; set; }

    public short Act { get; set; }

    /// <summary>An account's number, which outlives the account; 0 for the folder.</summary>
    public long Actor { get; set; }

    public long At { get; set; }

    public required string Reason { get; set; }

    public string? BaseHash { get; set; }

    public string? Text { get; set; }
}

/// <summary>The newest revision of each entry, written beside it: what history must replay to.</summary>
internal sealed class EntryLiveRow
{
    public long CommunityId { get; set; }

    public required string EntryId { get; set; }

    public int Number { get; set; }

    public string? Text { get; set; }
}

/// <summary>When a scope changed last, by <see cref="EntryClockRow"/>.</summary>
internal sealed class EntryScopeRow
{
    public long CommunityId { get; set; }

    public long Version { get; set; }
}

/// <summary>One row: the count of all changes in all scopes. Who changes one holds it until the end.</summary>
internal sealed class EntryClockRow
{
    public short Id { get; set; }

    public long Version { get; set; }
}

internal sealed class OpenQuestionRow
{
    public long Id { get; set; }

    public long CommunityId { get; set; }

    public int Day { get; set; }

    /// <summary>0 while it waits; then how it was settled.</summary>
    public short State { get; set; }

    public required string Text { get; set; }
}

internal sealed class QuestionWaitingRow
{
    public long QuestionId { get; set; }

    public long AccountId { get; set; }
}

internal sealed class AskedRow
{
    public long CommunityId { get; set; }

    public int Day { get; set; }

    public short Outcome { get; set; }

    /// <summary>Empty where no entry was answered.</summary>
    public required string EntryId { get; set; }

    public int Count { get; set; }
}

internal sealed class RatingRow
{
    public long CommunityId { get; set; }

    public required string EntryId { get; set; }

    public int Revision { get; set; }

    public long AccountId { get; set; }

    public int Day { get; set; }

    public bool Helpful { get; set; }
}

internal sealed class SuggestionRow
{
    public long Id { get; set; }

    public long CommunityId { get; set; }

    public long AccountId { get; set; }

    public int Day { get; set; }

    /// <summary>0 while it waits, 1 accepted, 2 declined.</summary>
    public short State { get; set; }

    public required string Text { get; set; }
}
