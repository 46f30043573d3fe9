using System.Text.Json.Nodes;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>An inline query that somebody typed.</summary>
public sealed class InlineTyping
{
    internal InlineTyping(string id, Person by, string text, DateTimeOffset at)
    {
        Id = id;
        By = by;
        Text = text;
        At = at;
    }

    /// <summary>The query's id.</summary>
    public string Id { get; }

    /// <summary>Who typed.</summary>
    public Person By { get; }

    /// <summary>What.</summary>
    public string Text { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What the bot offered; null while it hasn't answered.</summary>
    public JsonArray? Results { get; internal set; }

    /// <summary>The button above the results; null for none.</summary>
    public JsonObject? Button { get; internal set; }

    /// <summary>The titles of the results.</summary>
    public IReadOnlyList<string> Titles => [.. (Results ?? []).Select(result => (string?)result!["title"] ?? "")];
}

/// <summary>All inline queries.</summary>
public sealed class InlineLog
{
    private readonly FakeTelegram _fake;
    private readonly Dictionary<string, InlineTyping> _queries = new(StringComparer.Ordinal);

    internal InlineLog(FakeTelegram fake) => _fake = fake;

    /// <summary>Waits until a query is answered.</summary>
    public async Task<InlineTyping> AnsweredAsync(InlineTyping query, TimeSpan? patience = null)
    {
        await _fake.Traffic.UntilAsync(() => query.Results is not null, $"an answer to the inline query “{query.Text}”", patience);
        return query;
    }

    internal InlineTyping Add(Person by, string text)
    {
        var query = new InlineTyping(_fake.World.NextQueryId(), by, text, _fake.Now());
        return _queries[query.Id] = query;
    }

    internal InlineTyping? Find(string? id) => id is null ? null : _queries.GetValueOrDefault(id);
}
