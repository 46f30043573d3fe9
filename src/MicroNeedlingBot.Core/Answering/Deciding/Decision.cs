using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>What to say to one question.</summary>
/// <param name="Outcome">Answer, choices, not covered or small talk.</param>
/// <param name="Entries">The entries of the reply, by number.</param>
internal sealed record Decision(Outcome Outcome, IReadOnlyList<int> Entries)
{
    /// <summary>Decides.</summary>
    public static Decision Of(Match match, EntryTable table)
    {
        var other = match.Other;
        var isSmallTalk = other >= 0 && table.Entries[other].Kind == EntryKind.SmallTalk;
        if (isSmallTalk && match.OtherProbability >= 0.5 && match.Question.Words.Count <= Thresholds.LongestSmallTalk)
        {
            return new Decision(Outcome.SmallTalk, [other]);
        }

        if (match.Ranking.Count == 0 || match.Covered < Thresholds.Covered)
        {
            var named = other >= 0 && !isSmallTalk && match.OtherProbability >= 0.3;
            return new Decision(Outcome.NotCovered, named ? [other] : []);
        }

        return match.Confidence >= Thresholds.Confident && match.Covered >= Thresholds.CoveredForAnswer
            ? new Decision(Outcome.Answer, [match.Ranking[0].Entry])
            : new Decision(Outcome.Choices, Choices(match, table));
    }

    /// <summary>The decision on one question among several in a message; null unless it is clear by itself.</summary>
    public static Decision? OfPart(Match match, EntryTable table)
    {
        if (match.Ranking.Count > 0 && match.Covered >= Thresholds.CoveredForPart && match.Confidence >= Thresholds.ConfidentForPart)
        {
            return new Decision(Outcome.Answer, [match.Ranking[0].Entry]);
        }

        var isGap = match.Other >= 0 && table.Entries[match.Other].Kind == EntryKind.Gap;
        return isGap && match.Covered < Thresholds.Covered && match.OtherProbability >= Thresholds.ConfidentForPart
            ? new Decision(Outcome.NotCovered, [match.Other])
            : null;
    }

    /// <summary>
    /// The parts' entries one after the other, each once; the outcome is the most severe. Parts that say the same, or
    /// none that answers, leave the decision on the whole.
    /// </summary>
    public static Decision Together(Decision whole, IEnumerable<Decision> parts, EntryTable table)
    {
        var entries = new List<int>();
        var outcome = Outcome.NotCovered;
        foreach (var part in parts)
        {
            var entry = part.Entries[0];
            outcome = part.Outcome < outcome ? part.Outcome : outcome;
            if (!entries.Exists(earlier => table.Answers(earlier, entry) || table.Answers(entry, earlier)))
            {
                entries.Add(entry);
            }
        }

        return entries.Count >= 2 && outcome == Outcome.Answer ? new Decision(outcome, entries) : whole;
    }

    /// <summary>The likeliest entries, but none that rests on the very facts of one before it.</summary>
    private static List<int> Choices(Match match, EntryTable table)
    {
        var chosen = new List<int>();
        var mass = 0.0;
        foreach (var ranked in match.Ranking)
        {
            if (chosen.Count == Thresholds.MostChoices || (chosen.Count >= 2 && mass >= Thresholds.ChoicesMass))
            {
                break;
            }

            mass += ranked.Probability;
            if (!chosen.Exists(earlier => SameFacts(table.Entries[earlier], table.Entries[ranked.Entry])))
            {
                chosen.Add(ranked.Entry);
            }
        }

        return chosen;
    }

    private static bool SameFacts(Entry one, Entry other) =>
        one.Facts.Count > 0 && one.Facts.Count == other.Facts.Count && !one.Facts.Except(other.Facts, StringComparer.Ordinal).Any();
}
