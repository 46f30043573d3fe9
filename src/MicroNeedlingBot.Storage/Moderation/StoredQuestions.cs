using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Requests;
using NodaTime;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>Unanswered questions in the database.</summary>
internal sealed class StoredQuestions(Work work) : IQuestions
{
    /// <inheritdoc />
    public ValueTask<long> AddAsync(long community, string cleaned, LocalDate day, CancellationToken cancel) => work
        .Statement("INSERT INTO open_question (community_id, day, state, text) VALUES (@community, @day, 0, @text) RETURNING id")
        .With("@community", community)
        .With("@day", DayNumbers.Of(day))
        .With("@text", cleaned)
        .FirstAsync(row => row.GetInt64(0), cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<OpenQuestion>> OpenAsync(long community, int most, CancellationToken cancel) => await work
        .Statement("SELECT id, text, day FROM open_question WHERE community_id = @community AND state = 0 ORDER BY id DESC LIMIT @most")
        .With("@community", community)
        .With("@most", most)
        .AllAsync(row => new OpenQuestion(row.GetInt64(0), row.GetString(1), DayNumbers.From(row.GetInt32(2))), cancel);

    /// <inheritdoc />
    public async ValueTask<int> CloseAsync(long community, IReadOnlyList<long> ids, QuestionEnd settled, CancellationToken cancel)
    {
        var closed = 0;
        foreach (var some in Ordered(ids))
        {
            closed += await Of(some, community, $"UPDATE open_question SET state = @state WHERE state = 0 AND id IN ({Theirs(some)})")
                .With("@state", (short)settled)
                .RunAsync(cancel);
        }

        return closed;
    }

    /// <inheritdoc />
    public async ValueTask WantAnswerAsync(long community, long question, long accountId, CancellationToken cancel) => await work.Statement("""
        INSERT INTO question_waiting (question_id, account_id)
        SELECT q.id, a.id FROM open_question q JOIN account a ON a.id = @account
        WHERE q.id = @question AND q.community_id = @community AND q.state = 0
        ON CONFLICT (question_id, account_id) DO NOTHING
        """)
        .With("@account", accountId)
        .With("@question", question)
        .With("@community", community)
        .RunAsync(cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Account>> TakeWaitingAsync(long community, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var waiting = new SortedSet<long>();
        foreach (var some in Ordered(ids))
        {
            waiting.UnionWith(await Of(some, community, $"DELETE FROM question_waiting WHERE question_id IN ({Theirs(some)}) RETURNING account_id")
                .AllAsync(row => row.GetInt64(0), cancel));
        }

        var accounts = new List<Account>(waiting.Count);
        foreach (var some in waiting.Chunk(ValueRows.Most))
        {
            accounts.AddRange(await ValueRows.Fill(
                work.Statement($"SELECT {AccountColumns.Names} FROM {ValueRows.Source(some.Length, 1)} JOIN account a ON a.id = v.column1 ORDER BY a.id"),
                some,
                id => [id]).AllAsync(row => AccountColumns.Read(row, 0), cancel));
        }

        return accounts;
    }

    /// <inheritdoc />
    public ValueTask<int> ForgetAsync(LocalDate before, CancellationToken cancel) => work
        .Statement("DELETE FROM open_question WHERE day < @before")
        .With("@before", DayNumbers.Of(before))
        .RunAsync(cancel);

    // In one order for all, so that two who settle the same questions wait for each other and don't collide.
    private static IEnumerable<long[]> Ordered(IReadOnlyList<long> ids) => ids.Distinct().Order().Chunk(ValueRows.Most);

    private static string Theirs(long[] some) =>
        $"SELECT q.id FROM {ValueRows.Source(some.Length, 1)} JOIN open_question q ON q.id = v.column1 WHERE q.community_id = @community";

    private Statement Of(long[] some, long community, string sql) =>
        ValueRows.Fill(work.Statement(sql), some, id => [id]).With("@community", community);
}
