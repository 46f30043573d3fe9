namespace MicroNeedlingBot.Answering.Text;

/// <summary>Porter2's steps on derivations: 2, 3 and 4. The longest suffix that fits counts, even if it must stay.</summary>
internal static class Porter2Suffixes
{
    // Longest first in each table: the first that fits is the longest.
    private static readonly (string Suffix, string Ending)[] Second =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
        ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"),
        ("fulli", "ful"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"),
        ("bli", "ble"), ("ogi", "og"),
        ("li", ""),
    ];

    private static readonly (string Suffix, string Ending)[] Third =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly (string Suffix, string Ending)[] Fourth =
    [
        ("ement", ""), ("ance", ""), ("ence", ""), ("able", ""), ("ible", ""), ("ment", ""),
        ("ant", ""), ("ent", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("ion", ""),
        ("al", ""), ("er", ""), ("ic", ""),
    ];

    /// <summary>Step 2: "sensational" → "sensate", "irritabli" → "irritable", "gentli" → "gent".</summary>
    public static void Simplify(ref Porter2Word word)
    {
        if (!TryFind(word, Second, out var suffix, out var ending))
        {
            return;
        }

        var before = word.Last(suffix.Length);
        var fits = suffix switch
        {
            "li" => "cdeghkmnrt".Contains(before, StringComparison.Ordinal),
            "ogi" => before == 'l',
            _ => true,
        };
        if (fits && word.InR1(suffix.Length))
        {
            word.Replace(suffix.Length, ending);
        }
    }

    /// <summary>Step 3: "surgical" → "surgic", "redness" → "red".</summary>
    public static void SimplifyAgain(ref Porter2Word word)
    {
        if (TryFind(word, Third, out var suffix, out var ending)
            && (suffix is "ative" ? word.InR2(suffix.Length) : word.InR1(suffix.Length)))
        {
            word.Replace(suffix.Length, ending);
        }
    }

    /// <summary>Step 4: "treatment" keeps its suffix, "adjustment" → "adjust", "irritable" → "irrit".</summary>
    public static void Take(ref Porter2Word word)
    {
        if (TryFind(word, Fourth, out var suffix, out var ending)
            && word.InR2(suffix.Length)
            && (suffix is not "ion" || word.Last(suffix.Length) is 's' or 't'))
        {
            word.Replace(suffix.Length, ending);
        }
    }

    private static bool TryFind(
        Porter2Word word, (string Suffix, string Ending)[] table, out string suffix, out string ending)
    {
        foreach (var row in table)
        {
            if (word.Ends(row.Suffix))
            {
                (suffix, ending) = row;
                return true;
            }
        }

        suffix = ending = "";
        return false;
    }
}
