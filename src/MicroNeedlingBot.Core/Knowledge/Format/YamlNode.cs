namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>A piece of YAML with the line, from 1, on which it starts.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A plain or quoted text; every scalar is one, numbers and dates too. Null when nothing stands there.</summary>
internal sealed record YamlText(int Line, string? Value) : YamlNode(Line);

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMap(int Line, IReadOnlyList<YamlPair> Pairs) : YamlNode(Line);

/// <summary>An alias, or a key that is no text: nothing that these files need.</summary>
internal sealed record YamlOther(int Line) : YamlNode(Line);

internal sealed record YamlPair(int Line, string Key, YamlNode Value);
