namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Finds the first sign of which a rule holds.</summary>
internal sealed class SignFinder(SignRules rules)
{
    public WarningSign? Find(string text)
    {
        var spotted = rules.Phrases.Spot(ClauseCutter.Cut(text), rules.Lexicon);
        var live = new LivePlaces(spotted, rules);
        foreach (var sign in rules.Signs)
        {
            foreach (var rule in sign.Rules)
            {
                if (Holds(rule, live))
                {
                    return sign.Warning;
                }
            }
        }

        return null;
    }

    private static bool Holds(Rule rule, LivePlaces live)
    {
        if (rule.Lists.Length - rule.Lists.Count(list => live.Of(list).Count == 0) < rule.Needed)
        {
            return false;
        }

        // in "3 of ..." any list may be the first; otherwise only the first is tried
        for (var i = 0; i <= rule.Lists.Length - rule.Needed; i++)
        {
            foreach (var first in live.Of(rule.Lists[i]))
            {
                if (HoldsAt(rule, i, first, live))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HoldsAt(Rule rule, int from, Place first, LivePlaces live)
    {
        if (!IsAllowed(rule, first, live))
        {
            return false;
        }

        var found = 1;
        for (var i = from + 1; i < rule.Lists.Length; i++)
        {
            if (live.HasNear(rule.Lists[i], first, rule))
            {
                found++;
            }
        }

        return found >= rule.Needed;
    }

    private static bool IsAllowed(Rule rule, Place first, LivePlaces live) =>
        !Array.Exists(rule.UnlessGuards, guard => live.Guards.Holds(guard, first))
        && !Array.Exists(rule.UnlessLists, list => live.InSentence(list, first));
}
