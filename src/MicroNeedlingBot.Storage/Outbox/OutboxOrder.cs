namespace MicroNeedlingBot.Storage.Outbox;

/// <summary>The conditions that keep replies of one chat in their order.</summary>
internal static class OutboxOrder
{
    /// <summary>It is open and can be taken, and nothing before it in its chat waits for later or is held.</summary>
    public const string Free = """
        o.state IN (0, 1) AND o.state = 0 AND o.due_at <= @now AND NOT EXISTS (
            SELECT 1 FROM outbox e WHERE e.state IN (0, 1) AND e.account_id = o.account_id AND e.chat = o.chat AND e.id < o.id
                AND (e.state = 1 OR e.due_at > @now))
        """;

    /// <summary>It is the first open one of its chat.</summary>
    public const string First = """
        o.state IN (0, 1) AND NOT EXISTS (
            SELECT 1 FROM outbox e WHERE e.state IN (0, 1) AND e.account_id = o.account_id AND e.chat = o.chat AND e.id < o.id)
        """;

    /// <summary>When it can be taken: at its time, or when its sender's lease is over.</summary>
    public const string DueAt = "(CASE o.state WHEN 0 THEN o.due_at ELSE o.lease_until END)";
}
