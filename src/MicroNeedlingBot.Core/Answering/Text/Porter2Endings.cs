namespace MicroNeedlingBot.Answering.Text;

/// <summary>Porter2's steps on inflections: 1a, 1b, 1c and, at the end, 5.</summary>
internal static class Porter2Endings
{
    /// <summary>Step 1a: "needle's" → "needle", "caresses" → "caress", "ties" → "tie", "cries" → "cri", "gaps" → "gap".</summary>
    public static void TakePlural(ref Porter2Word word)
    {
        word.Replace(word.Ends("'s'") ? 3 : word.Ends("'s") ? 2 : word.Ends("'") ? 1 : 0, "");
        if (word.Ends("sses"))
        {
            word.Replace(2, "");
        }
        else if (word.Ends("ied") || word.Ends("ies"))
        {
            word.Replace(word.Length > 4 ? 2 : 1, "");
        }
        else if (word.Ends("s") && !word.Ends("us") && !word.Ends("ss") && word.HasVowelBefore(word.Length - 2))
        {
            // A vowel right before the s isn't enough: "gas" and "this" keep theirs.
            word.Replace(1, "");
        }
    }

    /// <summary>Step 1b: "agreed" → "agree", "peeling" → "peel", "hoping" → "hope", "hopping" → "hop".</summary>
    public static void TakePast(ref Porter2Word word)
    {
        var kept = word.Ends("eedly") ? 5 : word.Ends("eed") ? 3 : 0;
        if (kept > 0)
        {
            word.Replace(word.InR1(kept) ? kept - 2 : 0, "");
            return;
        }

        var taken = word.Ends("ingly") ? 5 : word.Ends("edly") ? 4 : word.Ends("ing") ? 3 : word.Ends("ed") ? 2 : 0;
        if (taken == 0 || !word.HasVowelBefore(word.Length - taken))
        {
            return;
        }

        word.Replace(taken, "");
        if (word.Ends("at") || word.Ends("bl") || word.Ends("iz"))
        {
            word.Replace(0, "e");
        }
        else if (word.Last(0) == word.Last(1) && "bdfgmnprt".Contains(word.Last(0), StringComparison.Ordinal))
        {
            word.Replace(1, "");
        }
        else if (word.IsShort)
        {
            word.Replace(0, "e");
        }
    }

    /// <summary>Step 1c: "dry" → "dri", not "by" or "say".</summary>
    public static void TurnFinalY(ref Porter2Word word)
    {
        if (word.Length > 2 && word.Last(0) is 'y' or 'Y' && !Porter2Word.IsVowel(word.Last(1)))
        {
            word.Replace(1, "i");
        }
    }

    /// <summary>Step 5: "needle" → "needl", "controll" → "control"; "hope" keeps its e.</summary>
    public static void TakeFinalE(ref Porter2Word word)
    {
        var goes = word.Last(0) switch
        {
            'e' => word.InR2(1) || (word.InR1(1) && !word.EndsShortBefore(word.Length - 1)),
            'l' => word.InR2(1) && word.Last(1) == 'l',
            _ => false,
        };
        word.Replace(goes ? 1 : 0, "");
    }
}
