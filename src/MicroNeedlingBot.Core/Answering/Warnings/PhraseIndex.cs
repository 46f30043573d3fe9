namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>All phrases of all word lists, by their first word.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<int, List<Phrase>> _byFirstWord = [];

    /// <summary>How many word lists there are.</summary>
    public int Lists { get; private set; }

    public void Add(Phrase phrase)
    {
        Lists = Math.Max(Lists, phrase.List + 1);
        foreach (var word in phrase.Places[0])
        {
            if (!_byFirstWord.TryGetValue(word, out var phrases))
            {
                _byFirstWord.Add(word, phrases = []);
            }

            phrases.Add(phrase);
        }
    }

    /// <summary>Where each list's words stand in a message, in order. A phrase never crosses a clause's border.</summary>
    public Spotted Spot(Message message, Lexicon lexicon)
    {
        var words = Array.ConvertAll(message.Words, lexicon.Find);
        var spotted = new Spotted(message, Lists);
        var clauseEnd = 0;
        for (var i = 0; i < words.Length; i++)
        {
            clauseEnd = Math.Max(clauseEnd, i);
            while (clauseEnd < words.Length && message.Clauses[clauseEnd] == message.Clauses[i])
            {
                clauseEnd++;
            }

            if (words[i] != Lexicon.Unknown && _byFirstWord.TryGetValue(words[i], out var phrases))
            {
                SpotAt(words, i, clauseEnd, phrases, spotted);
            }
        }

        return spotted;
    }

    private static void SpotAt(int[] words, int at, int clauseEnd, List<Phrase> phrases, Spotted spotted)
    {
        foreach (var phrase in phrases)
        {
            var end = phrase.Match(words, at, clauseEnd);
            if (end >= 0)
            {
                spotted.Add(phrase.List, new Place(at, end));
            }
        }
    }
}
