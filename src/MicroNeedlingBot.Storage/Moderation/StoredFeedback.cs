using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>Counts, ratings and suggestions in the database.</summary>
internal sealed class StoredFeedback(Work work) : IFeedback
{
    private const short Accepted = 1;
    private const short Declined = 2;

    /// <inheritdoc />
    public async ValueTask CountAsync(long community, LocalDate day, Outcome outcome, string? entryId, CancellationToken cancel) => await work.Statement("""
        INSERT INTO asked (community_id, day, outcome, entry_id, count) VALUES (@community, @day, @outcome, @entry, 1)
        ON CONFLICT (community_id, day, outcome, entry_id) DO UPDATE SET count = asked.count + 1
        """)
        .With("@community", community)
        .With("@day", DayNumbers.Of(day))
        .With("@outcome", (short)outcome)
        .With("@entry", entryId ?? "")
        .RunAsync(cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<AskedCount>> CountsAsync(long community, LocalDate first, LocalDate last, CancellationToken cancel) => await Between(first, last, """
        SELECT day, outcome, entry_id, count FROM asked
        WHERE community_id = @community AND day BETWEEN @first AND @last ORDER BY day, outcome, entry_id
        """)
        .With("@community", community)
        .AllAsync(row => new AskedCount(
            DayNumbers.From(row.GetInt32(0)), (Outcome)row.GetInt16(1), row.GetString(2) is { Length: > 0 } entry ? entry : null, row.GetInt32(3)), cancel);

    /// <inheritdoc />
    public async ValueTask RateAsync(
        long community, string entryId, int revision, long accountId, bool helpful, LocalDate day, CancellationToken cancel) => await work.Statement("""
        INSERT INTO rating (community_id, entry_id, revision, account_id, day, helpful) VALUES (@community, @entry, @revision, @account, @day, @helpful)
        ON CONFLICT (community_id, entry_id, revision, account_id) DO UPDATE SET day = excluded.day, helpful = excluded.helpful
        """)
        .With("@community", community)
        .With("@entry", entryId)
        .With("@revision", revision)
        .With("@account", accountId)
        .With("@day", DayNumbers.Of(day))
        .With("@helpful", helpful)
        .RunAsync(cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Rating>> RatingsAsync(long community, LocalDate first, LocalDate last, CancellationToken cancel) => await Between(first, last, """
        SELECT entry_id, revision, SUM(CASE WHEN helpful THEN 1 ELSE 0 END), COUNT(*) FROM rating
        WHERE community_id = @community AND day BETWEEN @first AND @last GROUP BY entry_id, revision ORDER BY entry_id, revision
        """)
        .With("@community", community)
        .AllAsync(row => new Rating(row.GetString(0), row.GetInt32(1), (int)row.GetInt64(2), (int)(row.GetInt64(3) - row.GetInt64(2))), cancel);

    /// <inheritdoc />
    public ValueTask<long> SuggestAsync(long community, long accountId, string text, LocalDate day, CancellationToken cancel) => work.Statement("""
        INSERT INTO suggestion (community_id, account_id, day, state, text) VALUES (@community, @account, @day, 0, @text) RETURNING id
        """)
        .With("@community", community)
        .With("@account", accountId)
        .With("@day", DayNumbers.Of(day))
        .With("@text", text)
        .FirstAsync(row => row.GetInt64(0), cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Suggestion>> SuggestionsAsync(long community, CancellationToken cancel) => await work
        .Statement("SELECT id, account_id, text, day FROM suggestion WHERE community_id = @community AND state = 0 ORDER BY id")
        .With("@community", community)
        .AllAsync(Read, cancel);

    /// <inheritdoc />
    public ValueTask<Suggestion?> DecideAsync(long community, long suggestion, bool accepted, CancellationToken cancel) => work.Statement("""
        UPDATE suggestion SET state = @state WHERE id = @suggestion AND community_id = @community AND state = 0 RETURNING id, account_id, text, day
        """)
        .With("@state", accepted ? Accepted : Declined)
        .With("@suggestion", suggestion)
        .With("@community", community)
        .FirstAsync(Read, cancel);

    private Statement Between(LocalDate first, LocalDate last, string sql) => work.Statement(sql)
        .With("@first", DayNumbers.Of(first))
        .With("@last", DayNumbers.Of(last));

    private static Suggestion Read(System.Data.Common.DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), DayNumbers.From(row.GetInt32(3)));
}
