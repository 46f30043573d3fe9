using System.Collections.Frozen;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Tells whether a guard takes a place in a message out of account.</summary>
internal sealed class GuardCheck(Spotted spotted)
{
    private static readonly FrozenSet<string> Preludes =
        "hi hello hey hiya so ok okay and but also or then well um please sorry anyway guys all everyone just quick question q"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public bool Holds(Guard guard, Place sign)
    {
        var places = spotted.Of(guard.Words);
        var (from, to) = Range(guard, sign, places);
        for (var i = from; i < to; i++)
        {
            if (Reaches(guard, places[i], sign) && !IsExcepted(guard, places[i]) && !IsLifted(guard, places[i], sign))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The places worth a look, so that a message of nothing but "no" costs no more than another.</summary>
    private static (int From, int To) Range(Guard guard, Place sign, List<Place> places)
    {
        const int Most = 24;
        var at = Spotted.FirstFrom(places, sign.Start);
        return guard.Side switch
        {
            GuardSide.Before or GuardSide.Earlier => (Math.Max(0, at - Most), at),
            GuardSide.After => (at, Math.Min(places.Count, at + Most)),
            _ => (Math.Max(0, at - Most), Math.Min(places.Count, at + Most)),
        };
    }

    private bool Reaches(Guard guard, Place place, Place sign) => guard.Side switch
    {
        GuardSide.Before => place.End <= sign.Start && sign.Start - place.End < guard.Reach
            && spotted.ClauseOf(place) == spotted.ClauseOf(sign) && (!guard.Opens || IsOpening(place)),
        GuardSide.Earlier => place.End <= sign.Start && sign.Start - place.End < guard.Reach
            && spotted.SentenceOf(place) == spotted.SentenceOf(sign),
        GuardSide.After => place.Start >= sign.End && place.Start - sign.End < guard.Reach
            && spotted.SentenceOf(place) == spotted.SentenceOf(sign),
        GuardSide.Sentence => spotted.SentenceOf(place) == spotted.SentenceOf(sign),
        _ => place.Overlaps(sign),
    };

    /// <summary>First in its clause, or after words that say nothing yet ("ok so", "hi all").</summary>
    private bool IsOpening(Place place)
    {
        var (words, clauses) = (spotted.Message.Words, spotted.Message.Clauses);
        var i = place.Start - 1;
        while (i >= 0 && clauses[i] == clauses[place.Start] && Preludes.Contains(words[i]))
        {
            i--;
        }

        return i < 0 || clauses[i] != clauses[place.Start];
    }

    private bool IsExcepted(Guard guard, Place place)
    {
        var exceptions = spotted.Of(guard.Except);
        for (var i = Spotted.FirstFrom(exceptions, place.Start - 6); i < exceptions.Count && exceptions[i].Start <= place.Start; i++)
        {
            // "not gone" excepts "gone down"; "can not" doesn't except "can not see"
            if (exceptions[i].Contains(place) || (exceptions[i].Start < place.Start && place.Start < exceptions[i].End))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLifted(Guard guard, Place place, Place sign)
    {
        var lifts = spotted.Of(guard.LiftedBy);
        if (lifts.Count == 0)
        {
            return false;
        }

        var (from, to) = (Math.Min(place.End, sign.Start), sign.End);
        while (from > 0 && spotted.Message.Clauses[from - 1] == spotted.ClauseOf(sign))
        {
            from--;
        }

        while (to < spotted.Message.Words.Length && spotted.Message.Clauses[to] == spotted.ClauseOf(sign))
        {
            to++;
        }

        var first = Spotted.FirstFrom(lifts, from);
        return first < lifts.Count && lifts[first].Start < to;
    }
}
