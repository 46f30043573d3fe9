using System.Diagnostics.CodeAnalysis;

namespace MicroNeedlingBot.Answering.Text;

/// <summary>Contractions and chat shorthand, with and without their apostrophes, and the words that they stand for.</summary>
internal static class Contractions
{
    private static readonly Dictionary<string, string[]> Words = Build(
        // the verb to be, have, will and would
        "i'm im=i am", "i've ive=i have", "i'd=i would", "i'll=i will", "you're youre ur=you are", "you've youve=you have",
        "you'd=you would", "you'll youll=you will", "he's=he is", "she's shes=she is", "it's its=it is", "it'll itll=it will",
        "we're=we are", "we've weve=we have", "we'll=we will", "they're theyre=they are", "they've theyve=they have",
        "they'll theyll=they will", "that's thats=that is", "there's theres=there is", "here's heres=here is",
        "what's whats=what is", "where's wheres=where is", "when's whens=when is", "how's hows=how is", "who's whos=who is",
        "why's whys=why is", "what're=what are", "let's lets=let us",
        // not
        "don't dont=do not", "doesn't doesnt=does not", "didn't didnt=did not", "can't cant cannot=can not",
        "couldn't couldnt=could not", "won't wont=will not", "wouldn't wouldnt=would not", "shouldn't shouldnt=should not",
        "isn't isnt=is not", "aren't arent=are not", "wasn't wasnt=was not", "weren't werent=were not",
        "haven't havent=have not", "hasn't hasnt=has not", "hadn't hadnt=had not", "mustn't mustnt=must not",
        "needn't neednt=need not", "ain't aint=is not", "dunno=do not know",
        // chat
        "u=you", "r=are", "pls plz plss=please", "thx thnx tnx ty=thanks", "bc cuz coz cos=because", "b4=before", "2day=today",
        "2moro tmrw tmr tmrow 2morrow tomorow=tomorrow", "2nite tonite=tonight", "wanna=want to", "gonna=going to",
        "gotta=got to", "gimme=give me", "lemme=let me", "kinda=kind of", "sorta=sort of", "w=with", "w/o=without",
        "rn=right now", "asap=as soon as possible", "btw=by the way", "idk=i do not know", "tho=though", "thru=through",
        "ppl=people", "smth sth=something", "abt=about", "prob probs=probably", "def=definitely", "hrs hr=hours",
        "mins=minutes", "wks=weeks", "wk=week", "mo=month", "appt=appointment", "n=and", "yr=year", "yrs=years");

    /// <summary>The words that a contraction stands for; false when it is none.</summary>
    public static bool TryExpand(string word, [NotNullWhen(true)] out string[]? words) =>
        Words.TryGetValue(word, out words);

    private static Dictionary<string, string[]> Build(params ReadOnlySpan<string> lines)
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            foreach (var written in line[..equals].Split(' '))
            {
                words.Add(written, line[(equals + 1)..].Split(' '));
            }
        }

        return words;
    }
}
