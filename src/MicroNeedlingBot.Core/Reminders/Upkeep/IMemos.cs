namespace MicroNeedlingBot.Reminders.Upkeep;

/// <summary>What workers note down for the next run: a text under a key, the same for all workers of a database.</summary>
public interface IMemos
{
    /// <summary>What was noted last; null when nothing ever was.</summary>
    ValueTask<string?> FindAsync(string key, CancellationToken cancel);

    /// <summary>Notes it down, in the place of what was noted before.</summary>
    ValueTask KeepAsync(string key, string value, CancellationToken cancel);
}
