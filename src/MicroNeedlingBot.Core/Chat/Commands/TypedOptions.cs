namespace MicroNeedlingBot.Chat.Commands;

/// <summary>
/// Options as somebody typed them behind a command: <c>when:friday 2pm kind:home</c>. What stands before the first name
/// belongs to the first option: <c>friday 2pm kind:home</c> means the same. Where that one is a session's number, only a
/// number in front is: <c>1 friday 2pm</c> is which one and when.
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
        options.Divide(command);
        return options;
    }

    /// <summary>What stands behind a session's number is the next option's: the moment, the interval.</summary>
    private void Divide(ChatCommand command)
    {
        if (command.Options is not [{ Completion: CompletionSource.Sessions } first, ..] || this[first.Name] is not { } typed)
        {
            return;
        }

        var words = typed.Split(' ', 2);
        var numbered = words[0].TrimStart('#').All(char.IsAsciiDigit) && words[0].Any(char.IsAsciiDigit);
        var (number, rest) = numbered ? (words[0], words.ElementAtOrDefault(1) ?? "") : ("", typed);
        if (command.Options is not [_, { Completion: CompletionSource.None } next, ..] || rest.Length == 0 || this[next.Name] is not null)
        {
            _values[first.Name] = numbered ? number : typed;
            return;
        }

        _values[next.Name] = rest;
        if (numbered)
        {
            _values[first.Name] = number;
        }
        else
        {
            _values.Remove(first.Name);
        }
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
