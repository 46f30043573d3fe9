using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MicroNeedlingBot.Storage.Model;

/// <summary>Names of tables, columns, keys and indexes as raw SQL wants them: no capitals, so no quotes.</summary>
internal static class SnakeCase
{
    private const string RowEnding = "Row";

    /// <summary>Renames all that has no name of its own.</summary>
    public static void Apply(IMutableModel model)
    {
        foreach (var table in model.GetEntityTypes())
        {
            var name = Of(table.ClrType.Name[..^RowEnding.Length]);
            table.SetTableName(name);
            foreach (var column in table.GetProperties())
            {
                column.SetColumnName(Of(column.Name));
            }

            foreach (var key in table.GetKeys())
            {
                key.SetName($"pk_{name}");
            }

            foreach (var key in table.GetForeignKeys())
            {
                key.SetConstraintName($"fk_{name}_{Of(key.PrincipalEntityType.ClrType.Name[..^RowEnding.Length])}");
            }

            foreach (var index in table.GetIndexes())
            {
                index.SetDatabaseName(index.Name ?? $"ix_{name}_{string.Join('_', index.Properties.Select(column => Of(column.Name)))}");
            }
        }
    }

    private static string Of(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
