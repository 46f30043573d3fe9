namespace MicroNeedlingBot.Storage.Model;

// The shape of the tables, for migrations alone: what runs is raw SQL. Instants are milliseconds since 1970, UTC.
// The types of the columns that stand in them most often are chosen for their width in PostgreSQL.

internal sealed class MemberRow
{
    public long Id { get; set; }

    public string? Zone { get; set; }

    /// <summary>The first quiet minute of the day; null for never quiet.</summary>
    public short? QuietFrom { get; set; }

    public short? QuietTo { get; set; }

    public bool Discreet { get; set; }

    public long? PausedUntil { get; set; }
}

internal sealed class AccountRow
{
    public long Id { get; set; }

    public short Platform { get; set; }

    public required string ExternalId { get; set; }

    public long MemberId { get; set; }

    public string? PrivateChat { get; set; }

    public bool Reachable { get; set; }

    /// <summary>What the platform calls them; null while it isn't known.</summary>
    public string? Name { get; set; }

    /// <summary>Where the member lets themselves be mentioned while private messages don't arrive; null for nowhere.</summary>
    public long? MentionPlace { get; set; }

    public long? MentionedAt { get; set; }
}

internal sealed class MentionPlaceRow
{
    public long Id { get; set; }

    public short Platform { get; set; }

    public required string Community { get; set; }

    public required string Channel { get; set; }

    public required string Name { get; set; }

    public bool Allowed { get; set; }
}

internal sealed class SessionRow
{
    public long Id { get; set; }

    public long MemberId { get; set; }

    public long AccountId { get; set; }

    public short Kind { get; set; }

    public required string Title { get; set; }

    public required string StartLocal { get; set; }

    /// <summary>Seconds east of UTC.</summary>
    public int StartOffset { get; set; }

    public required string Zone { get; set; }

    public long StartUtc { get; set; }

    public required string PlanVersion { get; set; }

    public short Status { get; set; }

    public int PlanEpoch { get; set; }

    public long UpdatedAt { get; set; }
}

internal sealed class PlanRow
{
    public required string Version { get; set; }

    public required string Json { get; set; }
}

internal sealed class ReminderRow
{
    /// <summary>The session's id times 256, plus the slot.</summary>
    public long Id { get; set; }

    // Wide columns first: PostgreSQL would pad the epoch to eight bytes in each of millions of rows.
    public long DueAt { get; set; }

    public int Epoch { get; set; }

    public short State { get; set; }

    public short Attempts { get; set; }

    public long? LeaseUntil { get; set; }

    public long? LeaseOwner { get; set; }

    public long? SentAt { get; set; }

    public long? MsgId { get; set; }
}

internal sealed class DeliveryRow
{
    public long ReminderId { get; set; }

    public int Epoch { get; set; }

    public short Attempt { get; set; }

    public short Outcome { get; set; }

    public required string Nonce { get; set; }

    public string? MsgId { get; set; }

    public string? Error { get; set; }

    public long StartedAt { get; set; }

    public long FinishedAt { get; set; }

    /// <summary>When the member said that it is done.</summary>
    public long? DoneAt { get; set; }
}

internal sealed class InboxRow
{
    public short Platform { get; set; }

    public required string EventId { get; set; }

    public long At { get; set; }

    /// <summary>The event as the platform sent it, while it waits to be handled; null once it is.</summary>
    public string? Payload { get; set; }

    /// <summary>How often handling it failed.</summary>
    public short Failures { get; set; }
}

internal sealed class OutboxRow
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public required string Chat { get; set; }

    public required string Json { get; set; }

    public short State { get; set; }

    public short Attempts { get; set; }

    public long DueAt { get; set; }

    public long? LeaseUntil { get; set; }

    public long? LeaseOwner { get; set; }

    /// <summary>Whether a sender took it and was never heard of again: it may have arrived.</summary>
    public bool Uncertain { get; set; }

    public long QueuedAt { get; set; }

    /// <summary>The platform's id of the message that it answers; null where it answers none.</summary>
    public string? AnswersTo { get; set; }

    /// <summary>The platform's id of our own message whose place it takes; null for a new one.</summary>
    public string? Edits { get; set; }

    /// <summary>What can be picked in it; null for nothing.</summary>
    public long? OfferId { get; set; }

    /// <summary>The platform's id of it, once it is sent.</summary>
    public string? SentAs { get; set; }
}

internal sealed class OfferRow
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public required string Chat { get; set; }

    public required string Json { get; set; }

    public long At { get; set; }
}

internal sealed class StartLinkRow
{
    public required string Key { get; set; }

    /// <summary>Who may open it; null for whoever does.</summary>
    public long? AccountId { get; set; }

    public long? CommunityId { get; set; }

    public required string Text { get; set; }

    public long At { get; set; }

    /// <summary>Who opened it; null while nobody has.</summary>
    public long? UsedBy { get; set; }
}

internal sealed class BelongingRow
{
    public long AccountId { get; set; }

    /// <summary>0 for none: the base alone.</summary>
    public long CommunityId { get; set; }

    public long UsedAt { get; set; }
}

internal sealed class ConversationRow
{
    public long AccountId { get; set; }

    public required string Chat { get; set; }

    public required string Json { get; set; }

    public long UpdatedAt { get; set; }
}

internal sealed class MemoRow
{
    public required string Key { get; set; }

    public required string Value { get; set; }
}
