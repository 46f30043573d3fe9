namespace MicroNeedlingBot.Answering.Text;

/// <summary>
/// The English Snowball stemmer ("Porter2"), written from the description at
/// https://snowballstem.org/algorithms/english/stemmer.html: "needles" and "needling" both give <c>needl</c>.
/// </summary>
internal static class Porter2
{
    private const int LongestOnStack = 128;

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly string[] WholeWithoutPlural =
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    /// <summary>The stem of a lower-case word; the word itself where it is its own stem.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3)
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        Span<char> room = word.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[word.Length];
        var stem = new Porter2Word(word, room);
        Porter2Endings.TakePlural(ref stem);
        if (!IsWhole(stem))
        {
            TakeSuffixes(ref stem);
        }

        return stem.Text(word);
    }

    private static void TakeSuffixes(ref Porter2Word stem)
    {
        Porter2Endings.TakePast(ref stem);
        Porter2Endings.TurnFinalY(ref stem);
        Porter2Suffixes.Simplify(ref stem);
        Porter2Suffixes.SimplifyAgain(ref stem);
        Porter2Suffixes.Take(ref stem);
        Porter2Endings.TakeFinalE(ref stem);
    }

    private static bool IsWhole(Porter2Word stem)
    {
        foreach (var whole in WholeWithoutPlural)
        {
            if (stem.Length == whole.Length && stem.Ends(whole))
            {
                return true;
            }
        }

        return false;
    }
}
