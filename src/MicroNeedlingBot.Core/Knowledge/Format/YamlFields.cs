namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>The keys of one YAML map, read by type; what has the wrong type becomes a finding and counts as absent.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlPair> _pairs = new(StringComparer.Ordinal);
    private readonly FindingList _findings;

    public YamlFields(YamlMap map, FindingList findings, params IReadOnlyList<string> known)
    {
        _findings = findings;
        foreach (var pair in map.Pairs)
        {
            if (!known.Contains(pair.Key, StringComparer.Ordinal))
            {
                findings.Error(pair.Line, "unknown-key", $"There is no key \"{pair.Key}\" here. Use one of: {string.Join(", ", known)}.");
            }
            else if (!_pairs.TryAdd(pair.Key, pair))
            {
                findings.Error(pair.Line, "duplicate-key", $"\"{pair.Key}\" stands here a second time (first on line {_pairs[pair.Key].Line}). Merge the two.");
            }
        }
    }

    /// <summary>The line of a key; null when it is absent.</summary>
    public int? LineOf(string key) => _pairs.TryGetValue(key, out var pair) ? pair.Line : null;

    /// <summary>One text on one line, trimmed; null when it is absent or empty.</summary>
    public string? Text(string key)
    {
        if (!_pairs.TryGetValue(key, out var pair))
        {
            return null;
        }

        if (pair.Value is YamlText text)
        {
            return OneLine(text.Value);
        }

        _findings.Error(pair.Line, "wrong-type", $"\"{key}\" takes one text. Write it on the same line, in double quotes if it has a colon.");
        return null;
    }

    /// <summary>A list of texts with their lines; empty when it is absent.</summary>
    public IReadOnlyList<(int Line, string Text)> Texts(string key)
    {
        if (!_pairs.TryGetValue(key, out var pair) || pair.Value is YamlText { Value: null })
        {
            return [];
        }

        if (pair.Value is YamlList list)
        {
            return list.Items.Select(item => (item.Line, Text: Item(key, item))).Where(item => item.Text.Length > 0).ToList();
        }

        _findings.Error(pair.Line, "wrong-type", $"\"{key}\" takes a list. Write each item on its own line after \"- \", or all as [a, b].");
        return [];
    }

    /// <summary>A map of texts; empty when it is absent.</summary>
    public IEnumerable<(int Line, string Key, string Value)> TextMap(string key)
    {
        if (!_pairs.TryGetValue(key, out var pair) || pair.Value is YamlText { Value: null })
        {
            yield break;
        }

        if (pair.Value is not YamlMap map)
        {
            _findings.Error(pair.Line, "wrong-type", $"\"{key}\" takes pairs. Write each on its own line: \"  zits: acne\".");
            yield break;
        }

        foreach (var inner in map.Pairs)
        {
            if (inner.Value is YamlText text)
            {
                yield return (inner.Line, inner.Key, OneLine(text.Value) ?? "");
            }
            else
            {
                _findings.Error(inner.Line, "wrong-type", $"\"{inner.Key}\" takes one text. Write \"{inner.Key}: word\".");
            }
        }
    }

    /// <summary>The pairs under a key; null when it is absent.</summary>
    public YamlMap? Map(string key)
    {
        if (!_pairs.TryGetValue(key, out var pair) || pair.Value is YamlText { Value: null })
        {
            return null;
        }

        if (pair.Value is YamlMap map)
        {
            return map;
        }

        _findings.Error(pair.Line, "wrong-type", $"\"{key}\" takes pairs. Write them as {{a: 1, b: 2}}, or each on its own line.");
        return null;
    }

    /// <summary>A list of which each item has keys of its own; empty when it is absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (!_pairs.TryGetValue(key, out var pair) || pair.Value is YamlText { Value: null })
        {
            return [];
        }

        if (pair.Value is not YamlList list)
        {
            _findings.Error(pair.Line, "wrong-type", $"\"{key}\" takes a list. Begin each item with \"- \" on its own line.");
            return [];
        }

        foreach (var item in list.Items.Where(item => item is not YamlMap))
        {
            _findings.Error(item.Line, "wrong-type", $"An item of \"{key}\" has no keys. Write \"- id: …\" and the other keys below it.");
        }

        return [.. list.Items.OfType<YamlMap>()];
    }

    private string Item(string key, YamlNode item)
    {
        if (item is not YamlText text)
        {
            _findings.Error(item.Line, "wrong-type", $"An item of \"{key}\" is no plain text. Put it in double quotes: a colon in it, or a bracket or * at its start, means something else in YAML.");
            return "";
        }

        var line = OneLine(text.Value);
        if (line is null)
        {
            _findings.Warning(item.Line, "empty-item", $"An item of \"{key}\" is empty. Write a text after the dash or take the line out.");
        }

        return line ?? "";
    }

    private static string? OneLine(string? text)
    {
        var line = text is null ? "" : string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}
