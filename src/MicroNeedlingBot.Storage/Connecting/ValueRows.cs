using System.Data;
using System.Globalization;
using System.Text;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>
/// Many rows of values as one source of a statement: <c>(VALUES (@p0_0, @p0_1), …) AS v</c>, whose columns both databases
/// call <c>column1</c>, <c>column2</c> and so on.
/// </summary>
internal static class ValueRows
{
    /// <summary>How many rows a statement takes at most; more are cut into several.</summary>
    public const int Most = 256;

    /// <summary>The source for so many rows. There are few different lengths, so that prepared statements are met again.</summary>
    public static string Source(int rows, int columns)
    {
        var text = new StringBuilder("(VALUES ");
        for (var row = 0; row < Padded(rows); row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < columns; column++)
            {
                text.Append(column == 0 ? "" : ", ").Append(Name(row, column));
            }

            text.Append(')');
        }

        return text.Append(") AS v").ToString();
    }

    /// <summary>The names of one column's values, without those that only fill up.</summary>
    public static string Names(int rows, int column) => string.Join(", ", Enumerable.Range(0, rows).Select(row => Name(row, column)));

    /// <summary>Gives the values. Rows that only fill up to a usual length are all null: a join never meets them.</summary>
    public static Statement Fill<T>(Statement statement, IReadOnlyList<T> rows, Func<T, Value[]> cells)
    {
        var values = cells(rows[0]);
        for (var row = 0; row < Padded(rows.Count); row++)
        {
            values = row == 0 ? values : row < rows.Count ? cells(rows[row]) : Array.ConvertAll(values, value => value with { Content = null });
            for (var column = 0; column < values.Length; column++)
            {
                statement = statement.With(Name(row, column), values[column]);
            }
        }

        return statement;
    }

    private static int Padded(int rows) => rows <= 4 ? rows : (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)rows);

    private static string Name(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"@p{row}_{column}");
}

/// <summary>One value with its type, which it keeps when it is null.</summary>
internal readonly record struct Value(DbType Type, object? Content)
{
    public static implicit operator Value(long? number) => new(DbType.Int64, number);

    public static implicit operator Value(string? text) => new(DbType.String, text);
}
