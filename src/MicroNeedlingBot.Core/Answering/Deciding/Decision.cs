using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>What to say to one question.</summary>
/// <param name="Outcome">Answer, choices, not covered or small talk.</param>
/// <param name="Entries">The entries of the reply.</param>
internal sealed record Decision(Outcome Outcome, IReadOnlyList<Entry> Entries)
{
    /// <summary>Decides.</summary>
    public static Decision Of(Match match)
    {
        var other = match.Other < 0 ? null : match.Table.Entries[match.Other];
        var isSmallTalk = other?.Kind == EntryKind.SmallTalk;
        if (other is not null && isSmallTalk && match.OtherProbability >= 0.5 && match.Question.Words.Count <= Thresholds.LongestSmallTalk)
        {
            return new Decision(Outcome.SmallTalk, [other]);
        }

        if (match.Ranking.Count == 0 || match.Covered < Thresholds.Covered)
        {
            var named = other is not null && !isSmallTalk && match.OtherProbability >= 0.3;
            return new Decision(Outcome.NotCovered, named ? [other!] : []);
        }

        return match.Confidence >= Thresholds.Confident && match.Covered >= Thresholds.CoveredForAnswer
            ? new Decision(Outcome.Answer, [First(match)])
            : new Decision(Outcome.Choices, Choices(match));
    }

    /// <summary>The decision on a question that asks for an entry word by word.</summary>
    public static Decision Of(Entry asked) => new(
        asked.Kind switch
        {
            EntryKind.SmallTalk => Outcome.SmallTalk,
            EntryKind.Gap => Outcome.NotCovered,
            _ => Outcome.Answer,
        },
        [asked]);

    /// <summary>The decision on one question among several in a message; null unless it is clear by itself.</summary>
    public static Decision? OfPart(Match match)
    {
        if (match.Ranking.Count > 0 && match.Covered >= Thresholds.CoveredForPart && match.Confidence >= Thresholds.ConfidentForPart)
        {
            return new Decision(Outcome.Answer, [First(match)]);
        }

        var other = match.Other < 0 ? null : match.Table.Entries[match.Other];
        return other?.Kind == EntryKind.Gap && match.Covered < Thresholds.Covered && match.OtherProbability >= Thresholds.ConfidentForPart
            ? new Decision(Outcome.NotCovered, [other])
            : null;
    }

    /// <summary>
    /// The parts' entries one after the other, each once; the outcome is the most severe. Parts that say the same, or
    /// none that answers, leave the decision on the whole.
    /// </summary>
    public static Decision Together(Decision whole, IEnumerable<Decision> parts)
    {
        var entries = new List<Entry>();
        var outcome = Outcome.NotCovered;
        foreach (var part in parts)
        {
            var entry = part.Entries[0];
            outcome = part.Outcome < outcome ? part.Outcome : outcome;
            if (!entries.Exists(earlier => SaysTheSame(earlier, entry)))
            {
                entries.Add(entry);
            }
        }

        return entries.Count >= 2 && outcome == Outcome.Answer ? new Decision(outcome, entries) : whole;
    }

    /// <summary>The likeliest entries, but none that rests on the very facts of one before it.</summary>
    private static List<Entry> Choices(Match match)
    {
        var chosen = new List<Entry>();
        var mass = 0.0;
        foreach (var ranked in match.Ranking)
        {
            if (chosen.Count == Thresholds.MostChoices || (chosen.Count >= 2 && mass >= Thresholds.ChoicesMass))
            {
                break;
            }

            mass += ranked.Probability;
            var entry = match.Table.Entries[ranked.Entry];
            if (!chosen.Exists(earlier => SameFacts(earlier, entry)))
            {
                chosen.Add(entry);
            }
        }

        return chosen;
    }

    private static Entry First(Match match) => match.Table.Entries[match.Ranking[0].Entry];

    /// <summary>Whether one of two entries rests on the fact that the other rests on first.</summary>
    private static bool SaysTheSame(Entry one, Entry other) =>
        ReferenceEquals(one, other)
        || one.Facts.Take(1).Intersect(other.Facts, StringComparer.Ordinal).Any()
        || other.Facts.Take(1).Intersect(one.Facts, StringComparer.Ordinal).Any();

    private static bool SameFacts(Entry one, Entry other) =>
        one.Facts.Count > 0 && one.Facts.Count == other.Facts.Count && !one.Facts.Except(other.Facts, StringComparer.Ordinal).Any();
}
