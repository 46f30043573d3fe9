namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Finds the first sign of which a rule holds.</summary>
internal sealed class SignFinder(SignRules rules)
{
    public WarningSign? Find(string text)
    {
        var spotted = rules.Phrases.Spot(ClauseCutter.Cut(text), rules.Lexicon);
        var live = new LivePlaces(spotted, rules.Guards);
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
        foreach (var list in rule.Lists)
        {
            if (live.Of(list).Count == 0)
            {
                return false;
            }
        }

        foreach (var first in live.Of(rule.Lists[0]))
        {
            if (HoldsAt(rule, first, live))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAt(Rule rule, Place first, LivePlaces live)
    {
        foreach (var list in rule.Lists.AsSpan(1))
        {
            if (!live.HasNear(list, first, rule))
            {
                return false;
            }
        }

        return !Array.Exists(rule.UnlessGuards, guard => live.Guards.Holds(guard, first))
            && !Array.Exists(rule.UnlessLists, list => live.InSentence(list, first));
    }
}
