using MicroNeedlingBot.Knowledge;
using Microsoft.Data.Sqlite;

namespace MicroNeedlingBot.Benchmarks.Peers;

/// <summary>
/// The peer to compare with: SQLite's full-text search with Porter stemming, ranked by bm25, in memory. A question is
/// asked as its words joined by OR, by a statement that was prepared once.
/// </summary>
internal sealed class FullTextSearch : IDisposable
{
    // Enough rows to hold three entries when each has ten phrasings.
    private const int MostRows = 30;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _words;

    private FullTextSearch(IEnumerable<(string Entry, string Text)> documents)
    {
        _connection.Open();
        using (var create = _connection.CreateCommand())
        {
            create.CommandText = "CREATE VIRTUAL TABLE documents USING fts5(entry UNINDEXED, text, tokenize = 'porter unicode61')";
            create.ExecuteNonQuery();
        }

        Fill(documents);
        _search = _connection.CreateCommand();
        _search.CommandText = $"SELECT entry FROM documents WHERE documents MATCH $words ORDER BY rank LIMIT {MostRows}";
        _words = _search.Parameters.Add("$words", SqliteType.Text);
        _words.Value = "";
        _search.Prepare();
    }

    /// <summary>One document for each phrasing.</summary>
    public static FullTextSearch ByPhrasing(KnowledgeContent content) =>
        new(content.Entries.SelectMany(entry => entry.AllPhrasings.Select(phrasing => (entry.Id, phrasing))));

    /// <summary>One document for each entry, of all its phrasings.</summary>
    public static FullTextSearch ByEntry(KnowledgeContent content) =>
        new(content.Entries.Select(entry => (entry.Id, string.Join('\n', entry.AllPhrasings))));

    /// <summary>The ids of the best entries, at most three, best first.</summary>
    public IReadOnlyList<string> Best(string question)
    {
        var best = new List<string>(3);
        var words = Query(question);
        if (words.Length == 0)
        {
            return best;
        }

        _words.Value = words;
        using var rows = _search.ExecuteReader();
        while (best.Count < 3 && rows.Read())
        {
            var entry = rows.GetString(0);
            if (!best.Contains(entry, StringComparer.Ordinal))
            {
                best.Add(entry);
            }
        }

        return best;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private void Fill(IEnumerable<(string Entry, string Text)> documents)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO documents (entry, text) VALUES ($entry, $text)";
        var entryValue = insert.Parameters.Add("$entry", SqliteType.Text);
        var textValue = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (var (entry, text) in documents)
        {
            (entryValue.Value, textValue.Value) = (entry, text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static string Query(string question)
    {
        var spaced = string.Concat(question.Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        var words = spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
        return string.Join(" OR ", words.Select(word => $"\"{word}\""));
    }
}
