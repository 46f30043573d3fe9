using System.Collections.Frozen;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Collects words and decides where a new clause begins.</summary>
internal sealed class MessageBuilder
{
    /// <summary>They always begin a clause.</summary>
    private static readonly FrozenSet<string> Turns =
        Set("but however although though because except whereas unless plus instead");

    /// <summary>They begin a clause when a new subject follows: "and my cheek", not "red and hot".</summary>
    private static readonly FrozenSet<string> Joints = Set("and so then while since as");

    private static readonly FrozenSet<string> Subjects = Set(
        "i my it its he she they we the there his her our your you this that these those now today " +
        "can could should is are am was has have feel feels how what when which does do will just only still");

    private readonly List<string> _words = [];
    private readonly List<int> _clauses = [];
    private readonly List<int> _sentences = [];
    private readonly List<int> _commas = [];
    private int _sentenceStart;
    private int _clause;
    private int _sentence;

    public void Add(IReadOnlyList<string> words) => _words.AddRange(words);

    /// <summary>A comma: it begins a clause unless it only lists ("no pus, heat or fever").</summary>
    public void EndFragment() => _commas.Add(_words.Count);

    public void EndSentence()
    {
        for (var i = _sentenceStart; i < _words.Count; i++)
        {
            if (i == _sentenceStart || BeginsClause(i))
            {
                _clause++;
            }

            _clauses.Add(_clause);
            _sentences.Add(_sentence);
        }

        _commas.Clear();
        _sentenceStart = _words.Count;
        _sentence++;
    }

    public Message Build() => new([.. _words], [.. _clauses], [.. _sentences]);

    private bool BeginsClause(int i)
    {
        if (_commas.Count > 0 && _commas.Contains(i))
        {
            return !ContinuesList(i);
        }

        var word = _words[i];
        return Turns.Contains(word)
            || (Joints.Contains(word) && i + 1 < _words.Count && Subjects.Contains(_words[i + 1]));
    }

    /// <summary>From here to an "or" there is no new subject.</summary>
    private bool ContinuesList(int i)
    {
        var end = Math.Min(_words.Count, i + 8);
        for (; i < end && !Subjects.Contains(_words[i]) && !Turns.Contains(_words[i]); i++)
        {
            if (_words[i] is "or" or "nor")
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
