namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>What a trial of edits does.</summary>
/// <param name="Edits">How many changes are saved at least; an import of several entries counts once.</param>
/// <param name="Kills">How often a worker is killed meanwhile.</param>
/// <param name="Workers">How many save at once; one of them is killed at a time.</param>
/// <param name="Connection">A PostgreSQL database, new and empty; null for SQLite.</param>
/// <param name="Seed">Of all that is random here.</param>
internal sealed record EditsPlan(int Edits, int Kills, int Workers, string? Connection, int Seed)
{
    /// <summary>The base and some communities.</summary>
    public const int Scopes = 3;

    /// <summary>So few entries in each of them that workers often want the same one.</summary>
    public const int Entries = 12;
}
