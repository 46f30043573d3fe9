namespace MicroNeedlingBot.Chat.Commands;

/// <summary>
/// Options as somebody typed them behind a command: <c>when:friday 2pm kind:home</c>. What stands before the first name
/// belongs to the first option that has no name: <c>friday 2pm kind:home</c> means the same.
/// </summary>
internal sealed class TypedOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private TypedOptions()
    {
    }

    /// <summary>What was typed for an option, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads what was typed behind a command.</summary>
    public static TypedOptions Read(ChatCommand command, string typed)
    {
        var options = new TypedOptions();
        var name = command.Options.Count > 0 ? command.Options[0].Name : null;
        var value = new List<string>();
        foreach (var word in typed.Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (NameIn(word, command) is { } begun)
            {
                options.Keep(name, value);
                (name, value) = (begun, [word[(begun.Length + 1)..]]);
            }
            else
            {
                value.Add(word);
            }
        }

        options.Keep(name, value);
        return options;
    }

    private static string? NameIn(string word, ChatCommand command) =>
        command.Options.FirstOrDefault(option => word.StartsWith(option.Name + ":", StringComparison.OrdinalIgnoreCase))?.Name;

    private void Keep(string? name, List<string> words)
    {
        var value = string.Join(' ', words).Trim();
        if (name is not null && value.Length > 0)
        {
            _values[name] = value;
        }
    }
}
