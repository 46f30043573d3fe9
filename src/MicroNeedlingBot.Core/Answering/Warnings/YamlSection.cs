using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>One mapping of the file, read with a line for whatever is wrong in it.</summary>
internal sealed class YamlSection(YamlMappingNode node, Complaints complaints)
{
    public int Line => LineOf(node);

    public IEnumerable<(int Line, string Key, YamlNode Value)> Entries =>
        node.Children.Select(pair => (LineOf(pair.Key), (pair.Key as YamlScalarNode)?.Value ?? "", pair.Value));

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    /// <summary>The file's top; null, with a complaint, when it is no mapping.</summary>
    public static YamlSection? Parse(string yaml, Complaints complaints)
    {
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(yaml));
        try
        {
            stream.Load(parser);
        }
        // the scanner throws InvalidOperationException at a list that is never closed
        catch (Exception broken) when (broken is YamlException or InvalidOperationException)
        {
            var line = (broken as YamlException)?.Start.Line ?? parser.Current?.Start.Line ?? 1;
            complaints.Error((int)line, "broken-yaml", $"This is no sound YAML here or just below ({broken.Message}). Check the indentation, brackets and quotes.");
            return null;
        }

        var root = stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        return AsSection(root, 1, "The file", complaints);
    }

    public bool Has(string key) => Find(key) is not null;

    public YamlSection? Section(string key) => Find(key) is { } value ? AsSection(value, Line, $"\"{key}\"", complaints) : null;

    public IEnumerable<YamlSection> Sections(string key)
    {
        if (Find(key) is not YamlSequenceNode list)
        {
            complaints.Error(Line, "no-list", $"\"{key}\" takes a list here. Begin each of its items with \"- \".");
            return [];
        }

        return list.Children.Select(item => AsSection(item, Line, $"An item of \"{key}\"", complaints)).OfType<YamlSection>();
    }

    /// <summary>One text; null when it is absent.</summary>
    public string? Text(string key)
    {
        var value = Find(key);
        if (value is null or YamlScalarNode)
        {
            return (value as YamlScalarNode)?.Value?.Trim();
        }

        complaints.Error(LineOf(value), "no-text", $"\"{key}\" takes one text. Write it behind the colon.");
        return null;
    }

    /// <summary>A list of texts with their lines; empty when it is absent.</summary>
    public IReadOnlyList<(int Line, string Text)> Texts(string key) => Find(key) is { } value ? Texts(value, key, complaints) : [];

    public static IReadOnlyList<(int Line, string Text)> Texts(YamlNode value, string key, Complaints complaints)
    {
        if (value is YamlSequenceNode list && list.Children.All(item => item is YamlScalarNode { Value.Length: > 0 }))
        {
            return [.. list.Children.Select(item => (LineOf(item), ((YamlScalarNode)item).Value!.Trim()))];
        }

        complaints.Error(LineOf(value), "no-list", $"\"{key}\" takes a list of texts. Write them as [pus, yellow stuff] or each on its own line after \"- \".");
        return [];
    }

    /// <summary>Complains of keys that mean nothing here.</summary>
    public void AllowOnly(params IReadOnlyCollection<string> keys)
    {
        foreach (var (line, key, _) in Entries.Where(entry => !keys.Contains(entry.Key, StringComparer.Ordinal)))
        {
            complaints.Error(line, "unknown-key", $"There is no key \"{key}\" here. Use one of: {string.Join(", ", keys)}.");
        }
    }

    private YamlNode? Find(string key) => node.Children.FirstOrDefault(
        pair => pair.Key is YamlScalarNode scalar && string.Equals(scalar.Value, key, StringComparison.Ordinal)).Value;

    private static YamlSection? AsSection(YamlNode? value, int line, string what, Complaints complaints)
    {
        if (value is YamlMappingNode mapping)
        {
            return new YamlSection(mapping, complaints);
        }

        complaints.Error(value is null ? line : LineOf(value), "no-keys", $"{what} takes keys here. Write them as \"key: value\", one a line.");
        return null;
    }
}
