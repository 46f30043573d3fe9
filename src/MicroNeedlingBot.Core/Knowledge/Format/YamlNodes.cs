using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>
/// Reads YAML event by event: each node keeps its line, aliases are never followed, and nothing nests deeper than
/// <see cref="MaximumDepth"/>, so no file can blow up in memory or on the stack.
/// </summary>
internal sealed class YamlNodes
{
    private const int MaximumDepth = 8;
    private readonly Parser _parser;
    private readonly int _linesBefore;

    private YamlNodes(string text, int firstLine)
    {
        _parser = new Parser(new StringReader(text));
        _linesBefore = firstLine - 1;
    }

    /// <summary>The keys of a YAML text; null with a finding when it isn't YAML or has no keys.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="firstLine">The line of the file on which it starts.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static YamlMap? ReadMap(string text, int firstLine, FindingList findings)
    {
        var nodes = new YamlNodes(text, firstLine);
        try
        {
            var node = nodes.Document();
            if (node is YamlMap map)
            {
                return map;
            }

            findings.Error(node?.Line ?? firstLine, "yaml", "Write keys with values here, one a line, like \"question: When do I …?\".");
        }
        catch (YamlException error)
        {
            findings.Error((int)error.Start.Line + firstLine - 1, "yaml", Sentence(error.Message));
        }
        catch (Exception error) when (IsScanners(error))
        {
            findings.Error(nodes._parser.Current is { } last ? nodes.LineOf(last) : firstLine, "yaml", Sentence("around here"));
        }

        return null;
    }

    /// <summary>The structure and texts of a YAML file as a flat list: the same for two files that differ in comments only.</summary>
    public static IReadOnlyList<string> Canonical(string text)
    {
        var items = new List<string>();
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                items.Add(parser.Current is Scalar scalar ? "=" + scalar.Value : parser.Current!.GetType().Name);
            }
        }
        catch (Exception error) when (error is YamlException || IsScanners(error))
        {
            // Whoever reads the file for its meaning reports it.
            return [text];
        }

        return items;
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var node = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            throw new YamlException(second.Start, second.End, "a second document starts here");
        }

        return node;
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "this nests too deep");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(LineOf(scalar), IsNothing(scalar) ? null : scalar.Value);
        }

        if (_parser.TryConsume<SequenceStart>(out var list))
        {
            return new YamlList(LineOf(list), Items(depth).ToList());
        }

        return _parser.TryConsume<MappingStart>(out var map)
            ? new YamlMap(LineOf(map), Pairs(depth).ToList())
            : new YamlOther(LineOf(_parser.Consume<ParsingEvent>()));
    }

    private IEnumerable<YamlNode> Items(int depth)
    {
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            yield return Node(depth + 1);
        }
    }

    private IEnumerable<YamlPair> Pairs(int depth)
    {
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            yield return new YamlPair(key.Line, (key as YamlText)?.Value ?? "", Node(depth + 1));
        }
    }

    private int LineOf(ParsingEvent happened) => (int)happened.Start.Line + _linesBefore;

    private static bool IsNothing(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };

    /// <summary>What the scanner throws on some broken texts that it has no message for.</summary>
    private static bool IsScanners(Exception error) =>
        error is InvalidOperationException or EndOfStreamException or ArgumentException or IndexOutOfRangeException;

    private static string Sentence(string why) =>
        $"This is not valid YAML ({why.TrimEnd('.')}). Put a text with a colon, a # or quotes in double quotes, and check the indentation.";
}
