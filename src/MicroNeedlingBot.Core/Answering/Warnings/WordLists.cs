using System.Collections.Frozen;
using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>The word lists while they are read: named ones, and those that guards bring along.</summary>
internal sealed class WordLists(Lexicon lexicon, PhraseIndex index, Complaints complaints)
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<int> _context = [];
    private int _count;

    /// <summary>The lists that guards don't touch.</summary>
    public FrozenSet<int> Context => _context.ToFrozenSet();

    public bool TryFind(string name, out int list) => _byName.TryGetValue(name, out list);

    /// <summary>Adds a list that rules call by its name.</summary>
    public void AddNamed(string name, IReadOnlyList<(int Line, string Text)> phrases, bool isContext)
    {
        _byName[name] = Add(phrases);
        if (isContext)
        {
            _context.Add(_byName[name]);
        }
    }

    /// <summary>Adds a list; gives its number.</summary>
    /// <param name="phrases">Words or phrases: "a/b" takes either, "_" any word or none.</param>
    public int Add(IReadOnlyList<(int Line, string Text)> phrases)
    {
        var list = _count++;
        foreach (var (line, text) in phrases)
        {
            var places = Places(text);
            if (places.Length == 0 || places[0].Length == 0 || places[^1].Length == 0)
            {
                complaints.Error(line, "bad-phrase", $"\"{text}\" neither begins nor ends with a \"_\", and has at least one word. Write it as \"swollen _ shut\".");
            }
            else
            {
                index.Add(new Phrase(list, places));
            }
        }

        return list;
    }

    private int[][] Places(string text)
    {
        var places = new List<int[]>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "_")
            {
                places.Add([]);
            }
            else if (part.Contains('/', StringComparison.Ordinal))
            {
                places.Add([.. part.Split('/').SelectMany(word => Tokeniser.Tokens(word)).Select(word => lexicon.Add(word))]);
            }
            else
            {
                // "can't" is written out by the tokeniser, here as in a message
                places.AddRange(Tokeniser.Tokens(part).Select(word => (int[])[lexicon.Add(word)]));
            }
        }

        return [.. places];
    }
}
